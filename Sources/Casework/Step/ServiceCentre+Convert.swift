import Agreement
import CaseRules
import Storage
import Vocabulary

/// C11: a consultation becomes a report of its own, with a new number and code, and both know of each other.
extension ServiceCentre {
    func preparedConversion(of number: CaseNumber, at now: Instant) async throws -> PreparedCase? {
        let told = try await database.read { connection -> (Case, MatterRow?, ApplicantIdentity?)? in
            guard let loaded = try connection.load(number) else { return nil }
            return (
                loaded.current, try matter(of: loaded, connection), try identity(of: loaded.id, connection)
            )
        }
        guard let (current, matter, identity) = told, let matter else { return nil }
        let role: Role = current.applicant.role == .informant ? .informant : current.applicant.role
        var intake = Intake(
            kind: role == .informant ? .tipOff : .complaint, applicantRole: role,
            isAnonymous: current.applicant.isAnonymous, rights: current.subject.rights,
            language: Language(rawValue: matter.lang) ?? .zh)
        intake.fill(matter, current)
        intake.applicant = identity
        let name = try await numbers.next(year: Day(now, agreement.offset).year)
        return try PreparedCase(intake, name, self, receivedOn: Day(now, agreement.offset))
    }

    func conversionFiling(_ loaded: LoadedCase, _ intake: Intake, _ actor: Actor) -> Filing {
        var filing = Filing(intake, way: .takeOver, channel: loaded.current.channel, actor: actor)
        filing.convertedFrom = loaded.current.number
        return filing
    }
}

extension Intake {
    /// What the stored matter says, back in the form in which it was told.
    mutating func fill(_ matter: MatterRow, _ current: Case) {
        (rightNumber, brand, respondent, contact) = (matter.rightNo, matter.brand, matter.respondent, matter.contact)
        (address, phone, pages, goods) = (matter.address, matter.phone, matter.pages, matter.goods)
        (narrative, creditCode, noticedOn) = (matter.narrative, matter.creditCode, matter.noticedOn)
        isUrgent = matter.isUrgent
        proof = ProofOfRight(rawValue: matter.proof)
        act = current.subject.act
        place = current.subject.place
        district = current.subject.district
        respondents = current.subject.respondents
        agencyMayKnow = current.applicant.agencyMayKnow
        wantsReward = current.applicant.wantsReward
    }
}

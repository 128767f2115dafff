import Agreement
package import CaseRules
import Custody
import Matching
package import Storage
package import Vocabulary

extension ServiceCentre {
    /// Cases whose matter holds the words, whose number or serial they are, or whose applicant has exactly that name,
    /// telephone or e-mail address and may be known to the actor. Trade secrets are found by number only; so is
    /// everything for a supervisor, who does not see the matter. DESIGN §3.1, DOMAIN §2.
    package func search(
        _ question: SearchQuestion, for actor: Actor, after key: PageKey? = nil, limit: Int = pageSize
    ) async throws -> SearchAnswer {
        try mayUseDesk(actor)
        let indexes = blindIndexes(question.words)
        let request = SearchRequest(question.words, filter: question.filter, order: question.order)
        return try await database.read { connection in
            var answer = SearchAnswer()
            if key == nil {
                answer.named = try casesNumbered(question.words, connection)
                // The whole number of a case asks for nothing else.
                if CaseNumber(question.words) != nil, !answer.named.isEmpty { return answer }
            }
            guard actor.role != .supervisor else { return answer }
            if key == nil {
                let theirs = try casesOfApplicant(indexes, actor, connection)
                answer.named += theirs.prefix(SearchAnswer.mostOfApplicant)
                answer.hasOlderOfApplicant = theirs.count > SearchAnswer.mostOfApplicant
            }
            answer.overview = try connection.overview(of: request)
            answer.page = try connection.search(request, after: key, limit: limit, overview: answer.overview)
            answer.isIndexing = try connection.searchIndexing().isUnderWay
            return answer
        }
    }

    private func blindIndexes(_ words: String) -> [BlindIndexRow] {
        ApplicantIdentity(name: words, phone: words, email: words).blindIndexes(custodian)
    }

    /// The case of a whole number, or those of all years with a serial of at most seven digits.
    private func casesNumbered(_ words: String, _ connection: any Connection) throws -> [NamedCase] {
        let numbers: [CaseNumber]
        if let number = CaseNumber(words) {
            numbers = [number]
        } else if let serial = SerialNumber(words) {
            let this = Day(now(), agreement.offset).year
            numbers = stride(from: this, to: this - Self.yearsOfSerials, by: -1).map {
                CaseNumber(year: $0, serial: serial.value)
            }
        } else {
            numbers = []
        }
        return try numbers.compactMap { number in
            guard let row = try connection.caseState(number) else { return nil }
            return try connection.inboxRow(row.id).map { NamedCase(row: $0, reason: .number) }
        }
    }

    /// Further back nobody knows a case by its serial alone.
    private static let yearsOfSerials = 10

    /// So many cases of an applicant are looked at, the newest. Whether there are more is not said: perhaps the actor may
    /// know of none of them.
    private static let mostLooks = 200

    /// Newest first, only those whose applicant the actor may know; one more than are listed, which tells that there are
    /// older ones.
    private func casesOfApplicant(
        _ indexes: [BlindIndexRow], _ actor: Actor, _ connection: any Connection
    ) throws -> [NamedCase] {
        let most = SearchAnswer.mostOfApplicant
        var found: [NamedCase] = []
        var looks = 0
        var last: CaseID?
        while found.count <= most, looks < Self.mostLooks {
            let next = Set(try indexes.flatMap { try connection.cases(with: $0, before: last, limit: most) })
            let ids = next.sorted { $0.value > $1.value }.prefix(most)
            for id in ids where found.count <= most {
                if let named = try caseOfApplicant(id, actor, connection) { found.append(named) }
            }
            guard ids.count == most else { break }
            looks += most
            last = ids.last
        }
        return found
    }

    /// Nil if the actor may not know who the applicant is.
    private func caseOfApplicant(
        _ id: CaseID, _ actor: Actor, _ connection: any Connection
    ) throws -> NamedCase? {
        guard let row = try connection.caseState(id) else { return nil }
        let current = try connection.load(row).current
        guard Access(actor, current).seesIdentity(isCalledBack: true) else { return nil }
        return try connection.inboxRow(id).map { NamedCase(row: $0, reason: .applicant) }
    }
}

/// The digits after the year, as somebody types them: `41873`, `041873`, also in full width.
private struct SerialNumber {
    let value: Int

    init?(_ text: String) {
        let digits = Normalised.text(text)
        guard digits.utf8.count <= 7, let value = Int(digits), value > 0 else { return nil }
        self.value = value
    }
}

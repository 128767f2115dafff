import Agreement
import CaseRules
import Matching
import Storage
import Vocabulary

extension ToldMatter {
    /// What a case is compared by. `complainant` is nil where the person's identity is sealed.
    init(_ matter: MatterRow, rights: [RightType], receivedOn: Day, complainant: ApplicantIdentity?) {
        self.init(receivedOn: receivedOn, right: rights[0])
        hasOtherRights = rights.count > 1
        (rightNumber, brand, respondent, contact) = (matter.rightNo, matter.brand, matter.respondent, matter.contact)
        (address, phone, pages, goods, narrative) =
            (matter.address, matter.phone, matter.pages, matter.goods, matter.narrative)
        self.complainant = complainant?.name ?? ""
        complainantPhone = complainant?.phone ?? ""
    }

    /// The same without the person who told it: for texts that are shown, where a name is not opened by the way.
    var withoutComplainant: ToldMatter {
        var told = self
        (told.complainant, told.complainantPhone) = ("", "")
        return told
    }
}

extension Intake {
    /// What is told is compared with older matters by this; of an informant whose identity is sealed, nothing that says
    /// who he is.
    func told(receivedOn: Day) -> ToldMatter {
        let isSealed = Applicant(role: applicantRole, isAnonymous: isAnonymous, agencyMayKnow: agencyMayKnow).isSealed
        return ToldMatter(
            MatterRow(self, salt: []), rights: rights, receivedOn: receivedOn,
            complainant: isSealed ? nil : applicant)
    }
}

extension ServiceCentre {
    /// What a stored case is compared by; nil if its matter is erased. Opens a matter of the confidential track: whoever
    /// keeps what comes of it asks before whether it may stand in an index.
    func told(of loaded: LoadedCase, _ connection: any Connection) throws -> ToldMatter? {
        guard let matter = try matter(of: loaded, connection) else { return nil }
        let (row, current) = (loaded.row, loaded.current)
        return ToldMatter(
            matter, rights: current.subject.rights,
            receivedOn: row.sourceDay ?? Day(current.receivedAt, agreement.offset),
            complainant: current.applicant.isSealed ? nil : try identity(of: loaded.id, connection))
    }

    func profile(_ told: ToldMatter) -> MatchProfile { MatchProfile(told, secret: matching.secret) }
}

extension MatchProfile {
    var keyHashes: [Int64] { keys.map(\.hash) }

    var keyRows: [MatchKeyRow] { keys.map { MatchKeyRow(key: $0.hash, kind: Int($0.kind.rawValue)) } }

    var featureRow: MatchFeatureRow { MatchFeatureRow(version: Self.normalisationVersion, bytes: features.bytes) }
}

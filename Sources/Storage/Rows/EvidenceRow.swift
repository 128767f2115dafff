package import Vocabulary

/// A piece of evidence: of a case, or of a draft that is not yet one.
package struct EvidenceRow: Sendable, Hashable {
    package var id: EvidenceID
    package var caseID: CaseID?
    /// SHA-256 in hexadecimal: the name in the evidence store.
    package var digest: String
    /// Bytes.
    package var size: Int64
    /// As the sender called it.
    package var name: String
    package var mediaType: String
    package var addedAt: Instant
    package var addedBy: Role
    /// Of the liaison who added it; nil for everybody else.
    package var agency: AgencyID?
    /// Who may open it.
    package var audience: TextAudience
    package var removedAt: Instant?

    package init(
        id: EvidenceID, caseID: CaseID? = nil, digest: String, size: Int64, name: String, mediaType: String,
        addedAt: Instant, addedBy: Role, agency: AgencyID?, audience: TextAudience, removedAt: Instant? = nil
    ) {
        self.id = id
        self.caseID = caseID
        self.digest = digest
        self.size = size
        self.name = name
        self.mediaType = mediaType
        self.addedAt = addedAt
        self.addedBy = addedBy
        self.agency = agency
        self.audience = audience
        self.removedAt = removedAt
    }
}

/// Evidence to be added. The file is already in the evidence store.
package struct NewEvidence: Sendable, Hashable {
    package var digest: String
    package var size: Int64
    package var name: String
    package var mediaType: String
    package var addedAt: Instant
    package var addedBy: Role
    /// Of the liaison who adds it; the step that adds the file sets it.
    package var agency: AgencyID?
    package var audience: TextAudience

    package init(
        digest: String, size: Int64, name: String, mediaType: String, addedAt: Instant, addedBy: Role,
        audience: TextAudience
    ) {
        self.digest = digest
        self.size = size
        self.name = name
        self.mediaType = mediaType
        self.addedAt = addedAt
        self.addedBy = addedBy
        self.audience = audience
    }
}

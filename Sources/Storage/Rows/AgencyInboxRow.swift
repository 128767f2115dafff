package import Vocabulary

/// A referral in the list of an agency.
package struct AgencyInboxRow: Sendable, Hashable {
    package var caseID: CaseID
    package var number: CaseNumber
    package var title: String
    package var caseState: String?
    package var kind: CaseKind
    /// Code of the place.
    package var place: String
    package var district: String?
    package var rightType: RightType?
    package var track: Track
    package var isGreen: Bool
    package var referral: ReferralRow

    package init(
        caseID: CaseID, number: CaseNumber, title: String, caseState: String?, kind: CaseKind, place: String,
        district: String?, rightType: RightType?, track: Track, isGreen: Bool, referral: ReferralRow
    ) {
        self.caseID = caseID
        self.number = number
        self.title = title
        self.caseState = caseState
        self.kind = kind
        self.place = place
        self.district = district
        self.rightType = rightType
        self.track = track
        self.isGreen = isGreen
        self.referral = referral
    }
}

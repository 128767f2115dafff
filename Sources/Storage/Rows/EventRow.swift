package import Vocabulary

/// One event as it is stored: the bytes are kept for good and never encoded anew.
package struct EventRow: Sendable, Hashable {
    /// Counts from 1 within the case.
    package var version: Int
    /// The command of the case that made it; events of one command share it.
    package var step: Int
    /// Versioned kind, such as `case.referred.1`.
    package var kind: String
    package var at: Instant
    package var role: Role
    package var account: Identifier<Account>?
    package var agency: AgencyID?
    /// The version of the agreement that was in force.
    package var agreement: AgreementID
    package var body: [UInt8]

    package init(
        version: Int, step: Int, kind: String, at: Instant, role: Role, account: Identifier<Account>? = nil,
        agency: AgencyID? = nil, agreement: AgreementID, body: [UInt8]
    ) {
        self.version = version
        self.step = step
        self.kind = kind
        self.at = at
        self.role = role
        self.account = account
        self.agency = agency
        self.agreement = agreement
        self.body = body
    }
}

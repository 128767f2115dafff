package import Vocabulary

/// Who looks at a staff page and when: decides the words, the bar of actions and what may be shown.
package struct Viewer: Sendable {
    package let account: Identifier<Account>
    package let name: String
    package let role: Role
    /// The agency of a liaison; nil for the desk and supervisors.
    package let agency: AgencyID?
    package let language: Language
    package let now: Instant
    package let offset: UTCOffset

    package init(
        account: Identifier<Account>, name: String, role: Role, agency: AgencyID? = nil, language: Language,
        now: Instant, offset: UTCOffset
    ) {
        self.account = account
        self.name = name
        self.role = role
        self.agency = agency
        self.language = language
        self.now = now
        self.offset = offset
    }

    /// A moment as people of the place say it.
    func text(_ instant: Instant) -> String { instant.text(language, offset) }

    func sign(_ due: Due) -> DueSign { DueSign(due, at: now, offset, language) }
}

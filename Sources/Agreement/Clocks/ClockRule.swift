package import Vocabulary

/// One clock of the agreement: what must happen, within what time, from which moment to which.
package struct ClockRule: Sendable, Hashable {
    package let id: ClockID
    package let name: Localized
    package let scope: ClockScope
    /// Nil where the time is printed elsewhere or "at once".
    package let period: Period?
    /// The shorter limit in the green channel.
    package let green: Period?
    package let `extension`: Period?
    /// How often the clock may be extended; zero if it may not.
    package let timesAllowed: Int
    /// Who may extend it.
    package let extendedBy: Set<Role>
    package let starts: [Milestone]
    package let ends: [Milestone]
    package let stops: [Milestone]
    package let resumes: [Milestone]
    /// For which kinds of cases the clock runs; empty: for all.
    package let kinds: Set<CaseKind>
    /// Whether a last day that is not worked moves to the next worked day. Limits on coercive power never do.
    package let rolls: Bool
    /// Whether the last day ends with office hours instead of at midnight.
    package let closesAtOfficeHours: Bool
    /// Whether the complainant may be shown the date.
    package let isPublic: Bool
    /// When this version of the rule was made known; nil: always was.
    package let announced: Day?
    /// Whether no step starts the clock: it only computes dates that people ask for.
    package let isOnDemand: Bool
    /// How the words of the law are counted, where they do not say it themselves.
    package let reading: LegalReading?
    package let origin: Origin

    package var source: Localized { origin.source }
    package var mark: Mark { origin.mark }
    package var validFrom: Day? { origin.validFrom }
    package var validTo: Day? { origin.validTo }

    /// Whether neither the number nor the way of counting waits for the operator's confirmation.
    package var isConfirmed: Bool { mark.isConfirmed && reading?.mark.isConfirmed != false }

    package func runs(for kind: CaseKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
}

/// How a text is understood, and how sure that is: often less than the text itself.
package struct LegalReading: Sendable, Hashable {
    package let text: Localized
    package let mark: Mark
}

/// What a clock belongs to: each case, each referral of a case, or each deferred document has its own.
package enum ClockScope: String, Term {
    case `case`, referral, document

    package var name: Localized {
        switch self {
        case .case: Localized(zh: "案件", en: "Case")
        case .referral: Localized(zh: "转办", en: "Referral")
        case .document: Localized(zh: "容缺材料", en: "Deferred document")
        }
    }
}

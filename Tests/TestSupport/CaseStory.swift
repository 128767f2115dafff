package import Agreement
package import CaseRules
package import Vocabulary

/// A case on its way through the rules, with the journal that a store would hold. An hour passes with every step.
package struct CaseStory: Sendable {
    package private(set) var current: Case
    package private(set) var journal: [JournalEntry]
    package var now: Instant
    package var agreements: AgreementVersions
    /// What commands may know of other cases.
    package var others: [OtherCase] = [.sample]
    /// Who has the case that this one follows.
    package var leadingOfficer: Identifier<Account>?
    /// Ended cases of the same infringer.
    package var ended: [EndedCase] = []

    /// Stores a voicemail of Sunday night.
    package init(_ voicemail: Voicemail, agreements: AgreementVersions = .beijing) throws {
        now = voicemail.receivedAt
        self.agreements = agreements
        let context = DecisionContext(agreements: agreements, now: now, actor: .system)
        journal = CaseEvent.entries(try voicemail.decide(context), after: 0, context)
        current = Case.replay(journal)!
    }

    /// Registers the matter. The default is the morning of a Monday.
    package init(
        _ registration: Registration = .sample(), at now: String = "2026-03-02T10:00+08:00", by actor: Actor? = nil,
        agreements: AgreementVersions = .beijing
    ) throws {
        self.now = Instant(now)!
        self.agreements = agreements
        let actor = actor ?? Actor(role: registration.applicant.role)
        let context = DecisionContext(agreements: agreements, now: self.now, actor: actor)
        journal = CaseEvent.entries(try registration.decide(context), after: 0, context)
        current = Case.replay(journal)!
    }

    package var agreement: ResponsibilityAgreement { agreements.current }

    package var today: Day { Day(now, agreement.offset) }

    /// What a decision by that person looks at now.
    package func context(_ actor: Actor, matches: [DuplicateMatch] = []) -> DecisionContext {
        var context = DecisionContext(
            agreements: agreements, now: now, actor: actor, matches: matches,
            newNumbers: [CaseNumber(year: 2026, serial: 900_001)], others: others)
        context.manifest = .sample
        context.ended = ended
        context.leadingOfficer = leadingOfficer
        return context
    }

    /// What the command would write down.
    package func deciding(
        _ actor: Actor, _ command: CaseCommand, matches: [DuplicateMatch] = []
    ) throws(CaseRefusal) -> [CaseEvent] {
        try current.decide(command, context(actor, matches: matches))
    }

    /// Takes one step; at the given time, else an hour after the one before.
    @discardableResult
    package mutating func take(
        _ actor: Actor, _ command: CaseCommand, at time: String? = nil, matches: [DuplicateMatch] = []
    ) throws(CaseRefusal) -> [CaseEvent] {
        now = time.map { Instant($0)! } ?? now.adding(hours: 1)
        let events = try deciding(actor, command, matches: matches)
        let entries = CaseEvent.entries(events, after: current.version, context(actor))
        journal += entries
        current = entries.reduce(current) { $0.evolved(by: $1) }
        return events
    }

    /// Why the command is refused; nil if it is not.
    package func refusal(of actor: Actor, _ command: CaseCommand) -> CaseRefusal? {
        do {
            _ = try deciding(actor, command)
            return nil
        } catch {
            return error
        }
    }

    /// The case as if its papers were in the archive, from whatever state.
    package mutating func archive() {
        current.stage = .archived
        current.undoable = nil
    }
}

extension CaseStory {
    /// The last clock of that id, ended or not.
    package func clock(_ id: String, of subject: ClockSubject? = nil) -> RunningClock? {
        current.clocks.last { $0.id.rawValue == id && (subject == nil || $0.subject == subject) }
    }

    /// The due day of the last clock of that id.
    package func due(_ id: String, of subject: ClockSubject? = nil) -> String? {
        clock(id, of: subject)?.due.day.description
    }
}

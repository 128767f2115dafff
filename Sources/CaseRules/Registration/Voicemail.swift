import Agreement
package import Vocabulary

/// A message that a caller left while nobody was there. It becomes a draft: it has a number, and nothing of it is
/// public until an officer has called back and registers it. Command C03.
package struct Voicemail: Sendable, Equatable {
    package let number: CaseNumber
    package let receivedAt: Instant
    package let recording: EvidenceMark

    package init(number: CaseNumber, receivedAt: Instant, recording: EvidenceMark) {
        self.number = number
        self.receivedAt = receivedAt
        self.recording = recording
    }

    /// The events that store it, or the first reason against it.
    package func decide(_ context: DecisionContext) throws(RegistrationRefusal) -> [CaseEvent] {
        guard context.actor.role == .system else {
            throw .notYourRole(Localized(zh: "录下留言", en: "Record a voicemail"))
        }
        guard receivedAt <= context.now else { throw .receivedInFuture }
        guard !context.agreement.isOpen(at: receivedAt) else { throw .withinOfficeHours }
        let stored = CaseEvent.voicemailStored(
            VoicemailStored(number: number, receivedAt: receivedAt, recording: recording))
        let entries = CaseEvent.entries([stored], after: 0, context)
        let changes = Case.replay(entries)?.clockChanges(after: [stored], context) ?? []
        return changes.isEmpty ? [stored] : [stored, .clocksChanged(ClocksChanged(changes: changes))]
    }
}

package struct VoicemailStored: Sendable, Equatable, Codable {
    package let number: CaseNumber
    package let receivedAt: Instant
    package let recording: EvidenceMark
}

extension Case {
    /// Nobody has listened yet: until then the message counts as an informant's, so that who speaks is sealed.
    init(_ details: VoicemailStored, _ entry: JournalEntry) {
        number = details.number
        kind = .tipOff
        channel = .voicemail
        applicant = Applicant(role: .informant, isAnonymous: true)
        receivedAt = details.receivedAt
        registeredAt = entry.at
        subject = Subject(rights: [.unknown], act: .infringement, place: .shop, isIdentifiable: false, hasFacts: false)
        stage = .draft
        version = entry.version
    }

    /// What an officer registers after the call-back takes the place of what the draft assumed.
    mutating func register(_ details: Registered, _ entry: JournalEntry) {
        kind = details.kind
        applicant = details.applicant
        registeredAt = entry.at
        registrar = entry.actor.account
        subject = details.subject
        provenance = details.provenance
        stage = .registered
    }

    func registrationMilestones(_ details: Registered, _ now: Instant) -> [MilestoneReached] {
        var reached = [
            MilestoneReached(milestone: .received, subject: .wholeCase, at: details.receivedAt),
            MilestoneReached(milestone: .registered, subject: .wholeCase, at: now),
        ]
        if case .hotline(let order)? = details.provenance, let due = order.due {
            reached.append(
                MilestoneReached(milestone: .hotlineOrdered, subject: .wholeCase, at: details.receivedAt, due: due))
        }
        return reached
    }
}

import Agreement
package import Vocabulary

/// A matter on its way in: codes and commitments, checked by the form before. Commands C01, C02, C04–C07.
package struct Registration: Sendable, Equatable {
    package let way: RegistrationWay
    package let number: CaseNumber
    package let kind: CaseKind
    package let channel: Channel
    package let applicant: Applicant
    package let hasContact: Bool
    /// When the centre got it: now, or the day a letter arrived (not its postmark).
    package let receivedAt: Instant
    package let subject: Subject
    package let matter: String
    package let identity: String?
    package let convertedFrom: CaseNumber?
    package let splitFrom: CaseNumber?
    /// Whether the case of which this is a part is a secret.
    package let isPartOfSecret: Bool
    /// Files that came with it.
    package let files: [EvidenceMark]

    package init(
        way: RegistrationWay, number: CaseNumber, kind: CaseKind, channel: Channel, applicant: Applicant,
        hasContact: Bool, receivedAt: Instant, subject: Subject, matter: String, identity: String?,
        convertedFrom: CaseNumber? = nil, splitFrom: CaseNumber? = nil, isPartOfSecret: Bool = false,
        files: [EvidenceMark] = []
    ) {
        self.way = way
        self.number = number
        self.kind = kind
        self.channel = channel
        self.applicant = applicant
        self.hasContact = hasContact
        self.receivedAt = receivedAt
        self.subject = subject
        self.matter = matter
        self.identity = identity
        self.convertedFrom = convertedFrom
        self.splitFrom = splitFrom
        self.isPartOfSecret = isPartOfSecret
        self.files = files
    }
}

extension Registration {
    /// The events that open a case, or the first reason against it.
    package func decide(_ context: DecisionContext) throws(RegistrationRefusal) -> [CaseEvent] {
        if let refusal = refusals(context).first { throw refusal }
        let events = opening(number, receivedAt, context)
        if way == .history { return events }
        let entries = CaseEvent.entries(events, after: 0, context)
        let changes = Case.replay(entries)?.clockChanges(after: events, context) ?? []
        return changes.isEmpty ? events : events + [.clocksChanged(ClocksChanged(changes: changes))]
    }

    /// C04: the matter of a voicemail, under the number and with the time of the message.
    func opening(of draft: Case, _ context: DecisionContext) -> [CaseEvent] {
        opening(draft.number, draft.receivedAt, context)
    }

    private func opening(_ number: CaseNumber, _ receivedAt: Instant, _ context: DecisionContext) -> [CaseEvent] {
        let registered = Registered(
            number: number, kind: kind, channel: channel, applicant: applicant, receivedAt: receivedAt,
            subject: subject, matter: matter, identity: identity, convertedFrom: convertedFrom, splitFrom: splitFrom,
            provenance: way.provenance, isConfidential: isPartOfSecret ? true : nil)
        var events: [CaseEvent] = [.registered(registered)]
        if let rule = greenRule(context) {
            events.append(
                .greenChannelGranted(GreenChannel(reason: nil, rule: rule, grantedAt: context.now)))
        }
        if !files.isEmpty { events.append(.evidenceAdded(EvidenceAdded(files: files))) }
        let check = DuplicateCheck(
            matches: context.matches, repeats: context.repeated(by: subject.rights, receivedAt: receivedAt),
            model: context.model)
        if !check.isEmpty { events.append(.duplicateChecked(check)) }
        return events
    }

    package func refusals(_ context: DecisionContext) -> [RegistrationRefusal] {
        var found: [RegistrationRefusal] = []
        if !way.roles.contains(context.actor.role) { found.append(.notYourRole(way.name)) }
        if receivedAt > context.now { found.append(.receivedInFuture) }
        if !applicant.isAnonymous, !hasContact, way == .submitOnline { found.append(.noContact) }
        return found + way.refusals(context)
    }

    /// The rule that puts the matter on the green channel by itself (R12, R24).
    private func greenRule(_ context: DecisionContext) -> String? {
        guard kind != .consultation, way != .history else { return nil }
        let route = context.agreement.route(
            RoutingFacts(rights: subject.rights, act: subject.act, places: [subject.place]),
            on: context.today)
        return route.track == .green ? context.agreement.greenRule(of: route) : nil
    }
}

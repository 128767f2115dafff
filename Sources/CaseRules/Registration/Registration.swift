import Agreement
package import Vocabulary

/// A matter on its way in: codes and commitments, checked by the form before. Commands C01, C02, C05 and imports.
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
    /// Files that came with it.
    package let files: [EvidenceMark]

    package init(
        way: RegistrationWay, number: CaseNumber, kind: CaseKind, channel: Channel, applicant: Applicant,
        hasContact: Bool, receivedAt: Instant, subject: Subject, matter: String, identity: String?,
        convertedFrom: CaseNumber? = nil, files: [EvidenceMark] = []
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
        self.files = files
    }
}

package enum RegistrationWay: Sendable, Equatable {
    /// C01, by the person, day and night.
    case submitOnline
    /// C02, by an officer in office hours, read back to the caller.
    case registerCall(isReadBack: Bool)
    /// C05, by an officer.
    case registerLetter
    /// From a file or another system (C06, C07), or from a consultation (C11).
    case takeOver
    /// From a file, filed under its own day, without running clocks.
    case history

    package var roles: Set<Role> {
        switch self {
        case .submitOnline: Role.applicants.union([.partnerOrganisation, .platformOperator])
        case .registerCall, .registerLetter: [.deskOfficer]
        case .takeOver, .history: [.system, .deskOfficer, .operatorAdmin, .partnerOrganisation, .platformOperator]
        }
    }

    package var name: Localized {
        switch self {
        case .submitOnline: Localized(zh: "网上提交", en: "Submit online")
        case .registerCall: Localized(zh: "电话登记", en: "Register a call")
        case .registerLetter: Localized(zh: "来信登记", en: "Register a letter")
        case .takeOver, .history: Localized(zh: "导入", en: "Import")
        }
    }
}

extension Registration {
    /// The events that open a case, or the first reason against it.
    package func decide(_ context: DecisionContext) throws(RegistrationRefusal) -> [CaseEvent] {
        if let refusal = refusals(context).first { throw refusal }
        let registered = Registered(
            number: number, kind: kind, channel: channel, applicant: applicant, receivedAt: receivedAt,
            subject: subject, matter: matter, identity: identity, convertedFrom: convertedFrom)
        var events: [CaseEvent] = [.registered(registered)]
        if let rule = greenRule(context) {
            events.append(
                .greenChannelGranted(GreenChannel(reason: nil, rule: rule, grantedAt: context.now)))
        }
        if !files.isEmpty { events.append(.evidenceAdded(EvidenceAdded(files: files))) }
        if !context.matches.isEmpty {
            events.append(.duplicateChecked(DuplicateCheck(matches: context.matches, dismissed: [])))
        }
        if way == .history { return events }
        let entries = CaseEvent.entries(events, after: 0, context)
        let changes = Case.replay(entries)?.clockChanges(after: events, context) ?? []
        return changes.isEmpty ? events : events + [.clocksChanged(ClocksChanged(changes: changes))]
    }

    package func refusals(_ context: DecisionContext) -> [RegistrationRefusal] {
        var found: [RegistrationRefusal] = []
        if !way.roles.contains(context.actor.role) { found.append(.notYourRole(way.name)) }
        if receivedAt > context.now { found.append(.receivedInFuture) }
        if !applicant.isAnonymous, !hasContact, way == .submitOnline { found.append(.noContact) }
        if case .registerCall(let isReadBack) = way {
            if !context.agreement.isOpen(at: context.now) { found.append(.outsideOfficeHours) }
            if !isReadBack { found.append(.readBackMissing) }
        }
        return found
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

/// Why a matter cannot be registered this way.
package enum RegistrationRefusal: Refusal, Equatable {
    case notYourRole(Localized)
    case receivedInFuture
    case noContact
    case outsideOfficeHours
    case readBackMissing

    package var code: String {
        switch self {
        case .notYourRole: "notYourRole"
        case .receivedInFuture: "receivedInFuture"
        case .noContact: "noContact"
        case .outsideOfficeHours: "outsideOfficeHours"
        case .readBackMissing: "readBackMissing"
        }
    }

    package var message: Localized {
        switch self {
        case .notYourRole(let way):
            Localized(zh: "您的角色不能「\(way.zh)」。", en: "Your role may not use “\(way.en)”.")
        case .receivedInFuture:
            Localized(zh: "收到的时间不能晚于现在。", en: "The time of receipt cannot be later than now.")
        case .noContact:
            Localized(zh: "请留一个联系方式，或者选择匿名。", en: "Leave one contact, or choose to stay anonymous.")
        case .outsideOfficeHours:
            Localized(zh: "电话登记只在工作时间办理。", en: "Telephone registration is open in office hours only.")
        case .readBackMissing:
            Localized(zh: "请向来电人复述并确认。", en: "Read the record back to the caller and confirm it.")
        }
    }
}

package import Agreement
package import CaseRules
package import Storage
package import Vocabulary

extension ServiceCentre {
    /// The case for one member of the staff. `opensIdentity` opens the applicant's identity, if the reader may, and
    /// notes that it was read. Throws `notFound` for what he may not know.
    package func caseFile(
        _ number: CaseNumber, for actor: Actor, opensIdentity: Bool = false
    ) async throws -> CaseFile {
        let now = now()
        let read: @Sendable (any Connection) throws -> CaseFile = { connection in
            guard !actor.role.isApplicant, let loaded = try connection.load(number),
                Access(actor, loaded.current).seesCase
            else { throw StepRefusal.notFound }
            let file = try caseFile(loaded, actor, now, opensIdentity, connection)
            if case .open = file.identity {
                try connection.noteReading(
                    "identity", of: loaded.id, by: actor.account, role: actor.role, at: now)
            }
            return file
        }
        if opensIdentity { return try await database.write(read) }
        let file = try await database.read(read)
        try await noteReading(of: file, by: actor, at: now)
        return file
    }

    /// Every read of what is sealed is noted before it is shown (DOMAIN §2, rule zero): a secret matter, or words that
    /// only the desk may read.
    private func noteReading(of file: CaseFile, by actor: Actor, at now: Instant) async throws {
        let isSecret = file.current.isConfidential && file.matter != nil
        guard isSecret || file.texts.contains(where: { $0.audience == .applicantAndDesk }) else { return }
        try await database.write { connection in
            try connection.noteReading(
                isSecret ? "confidential" : "words", of: file.id, by: actor.account, role: actor.role, at: now)
        }
    }

    private func caseFile(
        _ loaded: LoadedCase, _ actor: Actor, _ now: Instant, _ opensIdentity: Bool, _ connection: any Connection
    ) throws -> CaseFile {
        let access = Access(actor, loaded.current)
        let texts = try texts(of: loaded, access, connection)
        let agreements = try library.versions(for: loaded.current.clocks, connection)
        let context = DecisionContext(agreements: agreements, now: now, actor: actor)
        return CaseFile(
            id: loaded.id, current: loaded.current, title: access.knowsTitle ? loaded.row.title : "",
            sourceDay: loaded.row.sourceDay,
            matter: access.seesMatter ? try matter(of: loaded, connection) : nil,
            identity: try identityView(loaded, access, opensIdentity, connection),
            evidence: try evidence(of: loaded, access, connection), texts: texts,
            timeline: try timeline(loaded, texts, access, connection),
            clocks: clocks(of: loaded, context).filter { !access.gaveItBack || $0.clock.subject.referral != nil },
            standard: loaded.current.filingStandard(agreement), actions: loaded.current.actions(context),
            assignee: try loaded.current.assignee.flatMap { try connection.account($0)?.name },
            isGivenBack: access.gaveItBack,
            deliveries: actor.role == .agencyLiaison ? [:] : try connection.deliveryStates(of: loaded.id),
            related: actor.role == .agencyLiaison ? [] : try related(to: loaded.id, connection))
    }

    private func identityView(
        _ loaded: LoadedCase, _ access: Access, _ opens: Bool, _ connection: any Connection
    ) throws -> IdentityView {
        if loaded.current.applicant.isAnonymous { return .anonymous }
        guard access.seesIdentity(isCalledBack: loaded.isCalledBack) else { return .sealed }
        guard opens else { return .closed }
        return .open(try identity(of: loaded.id, connection) ?? ApplicantIdentity())
    }

    private func evidence(
        of loaded: LoadedCase, _ access: Access, _ connection: any Connection
    ) throws -> [EvidenceRow] {
        guard access.seesMatter else { return [] }
        return try connection.evidence(of: loaded.id).filter {
            access.sees($0, isCalledBack: loaded.isCalledBack)
        }
    }

    private func texts(
        of loaded: LoadedCase, _ access: Access, _ connection: any Connection
    ) throws -> [CaseTextView] {
        let hidden = Set(loaded.entries.filter { !access.sees($0) }.compactMap { $0.event.text?.row })
        return try connection.texts(of: loaded.id).compactMap { row in
            guard !hidden.contains(row.id), access.sees(row.audience) else { return nil }
            return CaseTextView(
                row: row.id, kind: row.kind, at: row.at, words: try words(row, of: loaded.id, connection),
                audience: row.audience)
        }
    }

    private func timeline(
        _ loaded: LoadedCase, _ texts: [CaseTextView], _ access: Access, _ connection: any Connection
    ) throws -> [TimelineEntry] {
        let entries = loaded.entries.filter(access.sees)
        var names: [Identifier<Account>: String] = [:]
        for id in Set(entries.compactMap(\.actor.account)) { names[id] = try connection.account(id)?.name }
        return entries.map { entry in
            let text = entry.event.text.flatMap { mark in texts.first { $0.row == mark.row } }
            return TimelineEntry(entry: entry, who: entry.actor.account.flatMap { names[$0] }, text: text)
        }
    }

    private func clocks(of loaded: LoadedCase, _ context: DecisionContext) -> [ClockView] {
        loaded.current.clocks.map { clock in
            let ruling = context.agreements.ruling(of: clock)
            let rule = ruling?.rule
            let derivation =
                context.agreements.derivation(of: clock)
                + loaded.entries.corrections(of: clock.index, agreement.offset)
            return ClockView(
                clock: clock, name: rule?.name ?? Localized(zh: clock.id.rawValue, en: clock.id.rawValue),
                ruling: ruling, derivation: derivation,
                explanation: explanation(of: clock, in: loaded, context.agreements, steps: derivation),
                isOverdue: clock.isOverdue(at: context.now),
                agency: clock.subject.referral.flatMap { loaded.current.referral($0)?.agency },
                mayBeExtended: clock.isRunning && !clock.isExtended && !clock.isOverdue(at: context.now)
                    && rule?.extension != nil && rule?.extendedBy.contains(context.actor.role) == true)
        }
    }
}

extension LoadedCase {
    var isCalledBack: Bool { entries.contains { if case .calledBack = $0.event { true } else { false } } }
}

extension [JournalEntry] {
    /// The dates that corrections replaced, each with the day on which that happened.
    fileprivate func corrections(of clock: Int, _ offset: UTCOffset) -> [Localized] {
        flatMap { entry -> [Localized] in
            guard case .clocksChanged(let details) = entry.event else { return [] }
            let day = Day(entry.at, offset)
            return details.changes.compactMap { change in
                guard case .corrected(clock, let before, let due) = change else { return nil }
                return Localized(
                    zh: "\(day.text(.zh))因日历或协议更正，期限由 \(before.day.text(.zh)) 改为 \(due.day.text(.zh))。",
                    en: "Corrected on \(day.text(.en)): \(before.day.text(.en)) became \(due.day.text(.en)).")
            }
        }
    }
}

extension Case {
    /// Every command that the actor's role may ever give, with what stands against it now.
    package func actions(_ context: DecisionContext) -> [CaseAction] {
        CommandName.allCases
            .filter { $0.permission.roles.contains(context.actor.role) }
            .map { CaseAction(command: $0, refusals: refusals(of: $0, context)) }
    }
}

extension CaseEvent {
    /// The free text that goes with the event.
    var text: CommittedText? {
        switch self {
        case .consultationAnswered(let details), .followUpAsked(let details), .trackingNoted(let details),
            .messageAdded(let details):
            details.text
        case .supplementReceived(let details), .declined(let details): details.text
        case .supplementRequested(let details): details.text
        case .notAccepted(let details): details.text
        case .documentDeferred(let details): details.undertaking
        case .deferredRejected(let details): details.reason
        case .referralReturned(let details): details.reason
        case .notFiled(let details): details.text
        case .measureTaken(let details): details.measure.note
        case .progressNoted(let details): details.text
        case .calledBack(let details): details.note
        case .clockExtended(let details): details.reason
        case .approvalRequested(let details): details.request.text
        case .factsAttached(let details): details.facts.text
        case .factsReceived(let details): details.facts.text
        case .merged(let details): details.reason
        case .refusalReviewed(let details): details.text
        default: laterText
        }
    }
}

extension ApprovalRequest {
    var text: CommittedText? {
        switch self {
        case .refusal(let order): order.text
        case .deferral(_, let undertaking): undertaking
        case .returnOfReferral(let order): order.reason
        case .waiver(_, let reason): reason
        case .coHandling(let wish): wish.reason
        case .lapse, .closing: nil
        case .merging(_, let reason): reason
        }
    }
}

import Agreement
package import CaseRules
import Custody
import Operations
import Operations
package import Storage
package import Vocabulary

/// A command as somebody sent it.
package struct CommandOrder: Sendable {
    package var name: CommandName
    package var arguments: [String: Argument]
    /// The version that the sender saw; nil decides on whatever is there.
    package var expectedVersion: Int?
    /// Files that were stored before the step, for `addEvidence`.
    package var files: [NewEvidence]
    /// Under which files lie that were uploaded before, for `addEvidence`.
    package var draft: [UInt8]?

    package init(
        _ name: CommandName, _ arguments: [String: Argument] = [:], expectedVersion: Int? = nil,
        files: [NewEvidence] = []
    ) {
        self.name = name
        self.arguments = arguments
        self.expectedVersion = expectedVersion
        self.files = files
    }
}

/// What a step did.
package struct StepResult: Sendable {
    package let number: CaseNumber
    package let version: Int
    package let state: CaseState
    /// The new case that the step made, with its code.
    package let converted: Receipt?
    /// The cases that a split made.
    package let parts: [CaseNumber]
}

/// What a step may make, named before its transaction.
struct NewCases: Sendable {
    let conversion: PreparedCase?
    let parts: [NewCaseName]

    static let none = NewCases(conversion: nil, parts: [])

    var numbers: [CaseNumber] { (conversion.map { [$0.name.number] } ?? []) + parts.map(\.number) }
}

/// What the rules answered, with what they were asked.
struct Decision {
    let loaded: LoadedCase
    let context: DecisionContext
    let command: CaseCommand
    let events: [CaseEvent]
    let texts: StepTexts
}

extension ServiceCentre {
    /// Takes one step on a case: load, decide, save, in one transaction. Nothing changes if it is refused.
    package func perform(
        _ order: CommandOrder, on number: CaseNumber, by actor: Actor
    ) async throws -> StepResult {
        do {
            let result = try await take(order, on: number, by: actor)
            figures.count(.steps, [order.name.rawValue, "taken"])
            return result
        } catch {
            figures.count(.steps, [order.name.rawValue, error.outcome])
            throw error
        }
    }

    private func take(_ order: CommandOrder, on number: CaseNumber, by actor: Actor) async throws -> StepResult {
        let now = now()
        if order.name == .registerVoicemail { return try await registerVoicemail(order, number, actor) }
        var prepared: PreparedCase?
        if order.name == .convertConsultation { prepared = try await preparedConversion(of: number, at: now) }
        let made = NewCases(conversion: prepared, parts: try await partNames(order, at: now))
        do {
            return try await database.write { connection in
                try step(order, number, actor, now, made, connection)
            }
        } catch StorageFailure.conflict(let table) where ["event", "caseState"].contains(table) {
            // The loser of a race decides again on the newer state, once.
            return try await database.write { connection in
                try step(order, number, actor, now, made, connection)
            }
        }
    }

    /// What the rules answer to an order, on the case as it stands in this transaction. Nothing is written yet.
    func decision(
        _ order: CommandOrder, _ number: CaseNumber, _ actor: Actor, _ now: Instant, _ made: NewCases,
        _ connection: any Connection
    ) throws -> Decision {
        guard let loaded = try connection.load(number), Access(actor, loaded.current).seesCase else {
            throw StepRefusal.notFound
        }
        if order.name == .convertConsultation, made.conversion == nil { throw StepRefusal.notFound }
        if let expected = order.expectedVersion, expected != loaded.current.version {
            throw StepRefusal.versionConflict(current: loaded.current.version)
        }
        var builder = CommandBuilder(
            reader: ArgumentReader(order.arguments), texts: StepTexts(custodian, at: now), current: loaded.current,
            files: try files(order, connection),
            account: { name in
                // Whoever has left, or sits at an agency, takes no case of the desk.
                try connection.account(named: name).flatMap {
                    $0.isActive && Role.assignable.contains($0.role) ? $0.id : nil
                }
            },
            evidence: { try connection.evidence(of: loaded.id) })
        var context = DecisionContext(
            agreements: try library.versions(for: loaded.current.openClocks, connection), now: now, actor: actor,
            newNumbers: made.numbers)
        if order.name.looksForDuplicates { try look(for: loaded, &context, connection) }
        context.manifest = try manifestIfNeeded(order.name, loaded, connection)
        context.others = try othersIfNeeded(order, loaded, context, connection)
        if order.name == .unmergeCase, let leading = loaded.current.leading {
            context.leadingOfficer = try connection.caseStateToDecide(leading)?.assignee
        }
        do {
            let command = try builder.build(order.name)
            let events = try loaded.current.decide(command, context)
            return Decision(loaded: loaded, context: context, command: command, events: events, texts: builder.texts)
        } catch let problem as ArgumentProblem {
            throw StepRefusal.wrongInput([problem])
        } catch let refusal as CaseRefusal {
            throw StepRefusal.refused(refusal)
        }
    }

    func step(
        _ order: CommandOrder, _ number: CaseNumber, _ actor: Actor, _ now: Instant, _ made: NewCases,
        _ connection: any Connection
    ) throws -> StepResult {
        let decision = try decision(order, number, actor, now, made, connection)
        let (loaded, events, texts) = (decision.loaded, decision.events, decision.texts)
        let next = try save(events, loaded, decision.context, texts, connection)
        let files = order.files.map { file in
            var file = file
            file.agency = actor.agency
            return file
        }
        try connection.insertEvidence(files, of: loaded.id)
        if let draft = order.draft { try connection.attachEvidence(ofDraft: draft, to: loaded.id) }
        try takeCompanions(of: events, loaded, texts, now, connection)
        let receipt = try made.conversion.map {
            try insert($0, conversionFiling(loaded, $0.intake, actor), at: now, connection)
        }
        let parts = try insertParts(decision.command, made.parts, loaded, actor, texts, at: now, connection)
        return StepResult(
            number: number, version: next.version, state: next.state, converted: receipt, parts: parts)
    }

    private func files(_ order: CommandOrder, _ connection: any Connection) throws -> [EvidenceMark] {
        let uploaded = try order.draft.map { try connection.evidence(ofDraft: $0).map(\.mark) } ?? []
        return uploaded + order.files.map { EvidenceMark(digest: $0.digest, sizeInBytes: $0.size) }
    }

    /// Appends the events and brings the rows beside them to the new state.
    func save(
        _ events: [CaseEvent], _ loaded: LoadedCase, _ context: DecisionContext, _ texts: StepTexts,
        _ connection: any Connection
    ) throws -> Case {
        let before = loaded.current
        let now = context.now
        let entries = CaseEvent.entries(events, after: before.version, context)
        let next = entries.reduce(before) { $0.evolved(by: $1) }
        try connection.appendEvents(
            try entries.map { try $0.row() }, to: loaded.id, expectedVersion: before.version)
        let title = try settleSecrecy(of: next, loaded, connection)
        var row = next.stateRow(loaded.id, title: title, sourceDay: loaded.row.sourceDay, at: now)
        if !next.state.isOpen { row.closedAt = loaded.row.closedAt ?? now }
        try connection.saveCaseState(row, expectedVersion: before.version)
        let agreement = context.agreement
        try saveRelations(of: loaded.id, from: before, to: next, by: context.actor, at: now, connection)
        try connection.replaceClocks(
            of: loaded.id, from: before.watchedClockRows(agreement), to: next.watchedClockRows(agreement))
        let known = before.referralRows
        for referral in next.referralRows where !known.contains(referral) {
            try connection.saveReferral(referral, of: loaded.id)
        }
        try save(texts, loaded.id, next.isConfidential, now, connection)
        let watched = before.supervisionRows
        for row in next.supervisionRows where !watched.contains(row) {
            try connection.saveSupervision(row, of: loaded.id)
        }
        for line in next.notices(of: entries, context.agreements) { try connection.post(line, about: loaded.id) }
        return next
    }

    /// Words that may betray an informant or a secret are sealed; the others stand in clear, erasable rows.
    private func save(
        _ texts: StepTexts, _ id: CaseID, _ isConfidential: Bool, _ now: Instant, _ connection: any Connection
    ) throws {
        let rows = try texts.drafts.map { draft in
            let row = CaseTextRow(
                id: draft.row, kind: draft.kind, audience: draft.audience, at: now, body: draft.body, salt: draft.salt)
            let isSealed = isConfidential || draft.audience == .applicantAndDesk
            return isSealed ? try sealed(row, of: id, connection) : row
        }
        try connection.insertTexts(rows, of: id)
    }

    /// The same text with its words sealed.
    func sealed(_ text: CaseTextRow, of id: CaseID, _ connection: any Connection) throws -> CaseTextRow {
        var row = text
        row.body = custodian.seal(
            text.body, try wordsKey(id, connection), table: "caseText", id: id.value, version: text.id)
        row.isSealed = true
        return row
    }

    private func wordsKey(_ id: CaseID, _ connection: any Connection) throws -> DataKey {
        if let row = try connection.key(SealedClass.words.rawValue, of: id) {
            return try custodian.unwrap(WrappedKey(keyID: KeyID(rawValue: row.keyID), bytes: row.wrapped))
        }
        let (key, wrapped) = custodian.newDataKey()
        try connection.insertKey(
            CaseKeyRow(
                dataClass: SealedClass.words.rawValue, keyID: wrapped.keyID.rawValue, wrapped: wrapped.bytes),
            of: id)
        return key
    }
}

extension Error {
    /// What became of a step that ended with this, as `/metrics` counts it.
    fileprivate var outcome: String {
        switch self as? StepRefusal {
        case .refused, .wrongInput, .keyReused, .alreadyImported, .importedDifferently: "refused"
        case .versionConflict: "conflict"
        case .notFound: "notFound"
        case nil: "failed"
        }
    }
}

import Agreement
import CaseRules
import Matching
package import Storage
package import Vocabulary

/// A voicemail becomes a draft (C03), and an officer who called back registers it (C04).
extension ServiceCentre {
    /// Stores the message of a caller. The sound is already durable in the evidence store. It is for the desk only: a
    /// voice may betray an informant.
    package func recordVoicemail(
        _ digest: String, sizeInBytes: Int64, mediaType: String, receivedAt: Instant? = nil
    ) async throws -> CaseNumber {
        let now = now()
        let name = try await numbers.next(year: Day(now, agreement.offset).year)
        let voicemail = Voicemail(
            number: name.number, receivedAt: receivedAt ?? now,
            recording: EvidenceMark(digest: digest, sizeInBytes: sizeInBytes))
        let agreements = try await database.read { try library.versions($0) }
        let context = DecisionContext(agreements: agreements, now: now, actor: .system)
        let events: [CaseEvent]
        do {
            events = try voicemail.decide(context)
        } catch {
            throw StepRefusal.refused(error)
        }
        let entries = CaseEvent.entries(events, after: 0, context)
        guard let current = Case.replay(entries) else { preconditionFailure("A voicemail opens a draft.") }
        let title = current.channel.name.zh
        let sound = NewEvidence(
            digest: digest, size: sizeInBytes, name: title, mediaType: mediaType, addedAt: voicemail.receivedAt,
            addedBy: .system, audience: .applicantAndDesk)
        let new = NewCase(
            state: current.stateRow(name.id, title: title, sourceDay: nil, at: now),
            events: try entries.map { try $0.row() }, clocks: current.watchedClockRows(agreements.current),
            files: [sound], outbox: current.notices(of: entries, agreements))
        try await database.write { try $0.insertCase(new) }
        return name.number
    }

    /// How the draft is called that is to be registered, and when the message came.
    func draft(_ number: CaseNumber, for actor: Actor) async throws -> (name: NewCaseName, receivedAt: Instant) {
        guard let row = try await database.read({ try $0.caseState(number) }), actor.role == .deskOfficer else {
            throw StepRefusal.notFound
        }
        return (NewCaseName(id: row.id, number: number), row.receivedAt)
    }

    /// C04 as a command: its arguments are the fields of a complaint.
    func registerVoicemail(
        _ order: CommandOrder, _ number: CaseNumber, _ actor: Actor
    ) async throws -> StepResult {
        guard let row = try await database.read({ try $0.caseState(number) }) else { throw StepRefusal.notFound }
        if let expected = order.expectedVersion, expected != row.version {
            throw StepRefusal.versionConflict(current: row.version)
        }
        var values: [String: String] = [:]
        for (name, argument) in order.arguments {
            guard case .text(let text) = argument else {
                throw StepRefusal.wrongInput([IntakeProblem.notText(field: name)])
            }
            values[name] = text
        }
        switch ComplaintFields(values).checked() {
        case .failure(let problems): throw StepRefusal.wrongInput(problems.all)
        case .success(let intake):
            var filing = Filing(intake, way: .registerVoicemail, channel: .voicemail, actor: actor)
            filing.voicemail = number
            let receipt = try await file(filing)
            let version = try await database.read { try $0.caseState(number)?.version } ?? row.version
            return StepResult(number: number, version: version, state: .registered, converted: receipt, parts: [])
        }
    }

    /// C04 inside the transaction: the draft's own command decides, and the rows that it lacked are written.
    func register(
        _ registration: Registration, _ prepared: PreparedCase, _ number: CaseNumber, _ context: DecisionContext,
        _ connection: any Connection
    ) throws -> Case {
        guard let loaded = try connection.load(number) else { throw StepRefusal.notFound }
        let events: [CaseEvent]
        do {
            events = try loaded.current.decide(.registerVoicemail(registration), context)
        } catch {
            throw StepRefusal.refused(error)
        }
        var row = loaded.row
        row.title = prepared.title
        let draft = LoadedCase(row: row, entries: loaded.entries, current: loaded.current)
        try connection.insertRows(of: prepared)
        let texts = StepTexts(custodian, at: context.now)
        let next = try save(events, draft, context, texts, connection)
        try connection.saveRegistration(next.stateRow(loaded.id, title: row.title, sourceDay: nil, at: context.now))
        // By what it is found depends on who told it.
        try connection.index(loaded.id)
        return next
    }
}

extension Connection {
    /// What a registration brings for a case whose state row is there already.
    fileprivate func insertRows(of prepared: PreparedCase) throws {
        let id = prepared.name.id
        if !prepared.isConfidential { try insertMatter(prepared.matter, of: id) }
        for key in prepared.caseKeys { try insertKey(key, of: id) }
        for box in prepared.sealed { try insertSealed(box, of: id) }
        try insert(prepared.blindIndexes, of: id)
        if let profile = prepared.profile {
            try insertMatchKeys(profile.keyHashes, version: MatchProfile.normalisationVersion, of: id)
            try saveMatchFeatures(profile.featureRow, of: id)
        }
        try saveQueryCode(prepared.codeHash, of: id)
    }
}

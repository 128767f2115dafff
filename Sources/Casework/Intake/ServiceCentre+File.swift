import Agreement
package import CaseRules
import Custody
import Operations
package import Storage
package import Vocabulary

/// How a matter reaches the desk.
package struct Filing: Sendable {
    package var intake: Intake
    package var way: RegistrationWay
    package var channel: Channel
    package var actor: Actor
    /// When the centre got it; nil for now.
    package var receivedAt: Instant?
    /// The paper's own date, if it was brought in later.
    package var sourceDay: Day?
    /// Under which the uploads of the draft lie.
    package var draft: [UInt8]?
    package var idempotency: IdempotentRequest?
    package var importRow: ImportMark?
    package var convertedFrom: CaseNumber?
    /// The case of which this one is a part, and the files that go with the part.
    var part: SplitOrigin?
    /// The draft of a voicemail that this registers.
    package var voicemail: CaseNumber?

    package init(_ intake: Intake, way: RegistrationWay, channel: Channel, actor: Actor) {
        self.intake = intake
        self.way = way
        self.channel = channel
        self.actor = actor
    }
}

/// Which row of which file became the case.
package struct ImportMark: Sendable {
    package let source: String
    package let rowID: String
    package let digest: [UInt8]

    package init(source: String, rowID: String, digest: [UInt8]) {
        self.source = source
        self.rowID = rowID
        self.digest = digest
    }

    /// Twice is once: by source, identifier and digest of the row.
    func check(_ connection: any Connection) throws {
        guard let known = try connection.importedRow(source: source, rowID: rowID) else { return }
        throw known.digest == digest
            ? StepRefusal.alreadyImported(known.number) : StepRefusal.importedDifferently(known.number)
    }
}

extension ServiceCentre {
    /// Registers a matter and answers once it is durable. The same Idempotency-Key gets the first answer again.
    package func file(_ filing: Filing) async throws -> Receipt {
        let filed = try await file([filing])
        switch filed[0] {
        case .success(let receipt): return receipt
        case .failure(let refusal): throw refusal
        }
    }

    /// Registers several matters in one transaction; a refused one leaves the others alone.
    package func file(_ filings: [Filing]) async throws -> [Result<Receipt, StepRefusal>] {
        do {
            return try await fileAll(filings)
        } catch {
            let outcome = error is StepRefusal ? "refused" : "failed"
            for filing in filings { figures.count(.filings, [filing.channel.rawValue, outcome]) }
            throw error
        }
    }

    private func fileAll(_ filings: [Filing]) async throws -> [Result<Receipt, StepRefusal>] {
        let now = now()
        let year = Day(now, agreement.offset).year
        var prepared: [PreparedCase] = []
        for filing in filings {
            let (name, receivedAt) =
                if let number = filing.voicemail {
                    try await draft(number, for: filing.actor)
                } else { (try await numbers.next(year: year), filing.receivedAt ?? now) }
            let receivedOn = filing.sourceDay ?? Day(receivedAt, agreement.offset)
            prepared.append(try PreparedCase(filing.intake, name, self, receivedOn: receivedOn))
        }
        let ready = prepared
        try await readAhead(ready)
        let write: @Sendable (any Connection) throws -> [Result<Receipt, StepRefusal>] = { connection in
            try zip(filings, ready).map { filing, prepared in
                do {
                    return .success(try insert(prepared, filing, at: now, connection))
                } catch let refusal as StepRefusal {
                    return .failure(refusal)
                }
            }
        }
        let filed: [Result<Receipt, StepRefusal>]
        do {
            filed = try await database.write(write)
        } catch StorageFailure.conflict(let table) where ["event", "caseState", "sourceOrder"].contains(table) {
            // The loser of a race looks again and finds what the winner wrote.
            filed = try await database.write(write)
        }
        for (index, result) in filed.enumerated() {
            let outcome =
                switch result {
                case .success(let receipt): receipt.number == ready[index].name.number ? "filed" : "repeated"
                case .failure: "refused"
                }
            figures.count(.filings, [filings[index].channel.rawValue, outcome])
        }
        return filed
    }

    /// The part of a filing that happens inside the transaction.
    func insert(
        _ prepared: PreparedCase, _ filing: Filing, at now: Instant, _ connection: any Connection
    ) throws -> Receipt {
        try connection.askAhead(questions(prepared, filing, now))
        if let request = filing.idempotency, let kept = try request.keptAnswer(connection, now) { return kept }
        if let mark = filing.importRow { try mark.check(connection) }
        let files = try filing.draft.map { try connection.evidence(ofDraft: $0) } ?? []
        let (like, model) = try likeMatters(prepared, filing, connection)
        var context = DecisionContext(
            agreements: try library.versions(connection), now: now, actor: filing.actor,
            matches: like.map(\.match), knownSource: try knownSource(filing.way, connection))
        context.ended = try ended(like, connection)
        context.model = model
        let registration = registration(prepared, filing, files.map(\.mark) + (filing.part?.marks ?? []), context)
        let current: Case
        if let voicemail = filing.voicemail {
            current = try register(registration, prepared, voicemail, context, connection)
            if let draft = filing.draft { try connection.attachEvidence(ofDraft: draft, to: prepared.name.id) }
        } else {
            let entries = try registered(registration, context)
            guard let opened = Case.replay(entries) else { preconditionFailure("A registration opens a case.") }
            current = opened
            var new = try newCase(current, entries, prepared, filing, context.agreements)
            new.draft = files.isEmpty ? nil : filing.draft
            new.files = filing.part?.files ?? []
            try connection.insertCase(new)
        }
        if let order = filing.way.sourceOrder {
            try connection.recordOrder(order.number, from: order.source, of: prepared.name.id)
        }
        if let mark = filing.importRow {
            try connection.recordImport(
                ImportedRow(digest: mark.digest, number: current.number), source: mark.source, rowID: mark.rowID)
        }
        let receipt = Receipt(
            number: current.number, code: prepared.code, registeredAt: now,
            due: current.openClocks.min { $0.due.end < $1.due.end }?.due, isGreen: current.green != nil)
        try filing.idempotency?.keep(receipt, connection, now)
        return receipt
    }

    /// What every such filing asks before it writes.
    private func questions(_ prepared: PreparedCase, _ filing: Filing, _ now: Instant) -> [Question] {
        var questions: [Question] = []
        if let request = filing.idempotency { questions.append(request.question(now)) }
        if prepared.isLookedUp, let profile = prepared.profile { questions += matching.questions(profile) }
        return questions + [.currentAgreement]
    }

    private func registration(
        _ prepared: PreparedCase, _ filing: Filing, _ files: [EvidenceMark], _ context: DecisionContext
    ) -> Registration {
        let intake = filing.intake
        return Registration(
            way: filing.way, number: prepared.name.number, kind: intake.kind, channel: filing.channel,
            applicant: Applicant(
                role: intake.applicantRole, isAnonymous: intake.isAnonymous, agencyMayKnow: intake.agencyMayKnow,
                wantsReward: intake.wantsReward),
            hasContact: intake.applicant?.hasContact ?? false, receivedAt: filing.receivedAt ?? context.now,
            subject: Subject(
                rights: intake.rights, act: intake.act, place: intake.place, district: intake.district,
                respondents: intake.respondents, isIdentifiable: intake.isIdentifiable,
                hasFacts: intake.hasFacts || !files.isEmpty),
            matter: prepared.matterCommitment, identity: prepared.identityCommitment,
            convertedFrom: filing.convertedFrom, splitFrom: filing.part?.number,
            isPartOfSecret: filing.part?.isConfidential ?? false, files: files)
    }

    private func registered(
        _ registration: Registration, _ context: DecisionContext
    ) throws -> [JournalEntry] {
        do {
            let events = try registration.decide(context)
            return CaseEvent.entries(events, after: 0, context)
        } catch {
            throw StepRefusal.refused(error)
        }
    }

    private func newCase(
        _ current: Case, _ entries: [JournalEntry], _ prepared: PreparedCase, _ filing: Filing,
        _ agreements: AgreementVersions
    ) throws -> NewCase {
        let state = current.stateRow(
            prepared.name.id, title: prepared.title, sourceDay: filing.sourceDay, at: current.registeredAt)
        return NewCase(
            state: state, events: try entries.map { try $0.row() },
            clocks: current.watchedClockRows(agreements.current),
            matter: prepared.isConfidential ? nil : prepared.matter, sealed: prepared.sealed,
            keys: prepared.caseKeys, blindIndexes: prepared.blindIndexes,
            matchKeys: prepared.profile?.keyRows ?? [], matchFeatures: prepared.profile?.featureRow,
            queryCodeHash: filing.part == nil ? prepared.codeHash : nil,
            searchTokens: prepared.searchTokens,
            outbox: filing.way == .history ? [] : current.notices(of: entries, agreements))
    }
}

extension EvidenceRow {
    var mark: EvidenceMark { EvidenceMark(digest: digest, sizeInBytes: size) }
}

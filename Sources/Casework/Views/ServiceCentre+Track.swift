import Agreement
package import CaseRules
import Custody
import Storage
package import Vocabulary

/// What became of a try to open a case with number and code.
package enum TrackAttempt: Sendable {
    case opened(Case)
    /// Number and code do not match; so many tries are left this hour.
    case wrong(triesLeft: Int)
    case tooMany
}

extension ServiceCentre {
    private static let triesAnHour = 10
    private static let triesAnHourForAll = 1000

    /// Compares number and code. A wrong code is counted for the number and for the whole service; a right one is never
    /// held up. The check digit was tested before and costs no try.
    package func openTrack(_ number: CaseNumber, _ code: QueryCode) async throws -> TrackAttempt {
        let hour = now().milliseconds / 3_600_000
        let found = try await database.read { connection -> (Case?, Int, Int) in
            let own = try connection.codeFailures(number: number.description, sinceHour: hour)
            let all = try connection.codeFailures(number: "*", sinceHour: hour)
            guard let loaded = try connection.load(number), try isRight(code, for: loaded.current, connection) else {
                return (nil, own, all)
            }
            return (loaded.current, own, all)
        }
        if let current = found.0 { return .opened(current) }
        guard found.1 < Self.triesAnHour, found.2 < Self.triesAnHourForAll else { return .tooMany }
        try await database.write { connection in
            try connection.countCodeFailure(number: number.description, hour: hour)
            try connection.countCodeFailure(number: "*", hour: hour)
        }
        return .wrong(triesLeft: Self.triesAnHour - found.1 - 1)
    }

    /// The case's own code, or that of the case of which it is a part, or a part of a part: the person has only one in
    /// hand.
    private func isRight(_ code: QueryCode, for current: Case, _ connection: any Connection) throws -> Bool {
        var next: Case? = current
        while let known = next {
            if let row = try connection.caseState(known.number), let hash = try connection.queryCodeHash(of: row.id),
                custodian.isRight(code, for: known.number, stored: hash)
            {
                return true
            }
            next = try known.splitFrom.flatMap { try connection.load($0)?.current }
        }
        return false
    }

    /// The public view for somebody who has proven that he holds the code.
    package func track(_ number: CaseNumber) async throws -> TrackView {
        let now = now()
        return try await database.read { connection in
            guard let loaded = try connection.load(number) else { throw StepRefusal.notFound }
            return try trackView(loaded, now, connection)
        }
    }

    /// As whom the holder of the code acts.
    package func applicantRole(_ number: CaseNumber) async throws -> Role {
        guard let row = try await database.read({ try $0.caseState(number) }) else { throw StepRefusal.notFound }
        return row.applicantRole
    }

    private func trackView(_ loaded: LoadedCase, _ now: Instant, _ connection: any Connection) throws -> TrackView {
        let current = loaded.current
        let actor = Actor(role: current.applicant.role)
        let files = try connection.evidence(of: loaded.id).filter { $0.addedBy.isPublic }
        let agreements = try library.versions(for: current.openClocks, connection)
        let context = DecisionContext(agreements: agreements, now: now, actor: actor)
        let mayDo = current.actions(context).filter(\.isPossible).map(\.command)
        let leading = try handling(of: current, connection)
        let handled = leading?.current ?? current
        return TrackView(
            number: current.number, kind: current.kind, state: (current.closedWith == nil ? handled : current).state,
            receivedAt: current.receivedAt,
            isGreen: handled.green != nil, text: (current.closedWith == nil ? handled : current).publicState,
            agencies: handled.referrals.filter { $0.state != .returned && $0.state != .forwarded }
                .map { agreement.agencyName($0.unit ?? $0.agency) },
            events: try trackEvents(loaded, connection)
                .merging(leading.map { progress(of: $0, after: loaded.mergedAt) } ?? []),
            due: trackDue(leading ?? loaded, agreements, isOwn: leading == nil),
            documents: trackDocuments(loaded, agreements),
            supplement: try trackSupplement(loaded, agreements, connection),
            files: files.map { TrackFile(name: $0.name, sizeInBytes: $0.size, addedAt: $0.addedAt) },
            outcomes: outcomes(handled),
            mayDo: mayDo, survey: mayDo.contains(.answerSurvey) ? current.openSurvey : nil, version: current.version)
    }

    /// The case in which this one is handled; once both are closed, as it was then. What comes of it after a reopening is
    /// its own.
    private func handling(of current: Case, _ connection: any Connection) throws -> LoadedCase? {
        if let leading = current.leading { return try connection.load(leading) }
        guard let number = current.closedWith, let closedAt = current.restedSince,
            let loaded = try connection.load(number)
        else { return nil }
        let entries = loaded.entries.filter { $0.at <= closedAt }
        return Case.replay(entries).map { LoadedCase(row: loaded.row, entries: entries, current: $0) }
    }

    private func trackEvents(_ loaded: LoadedCase, _ connection: any Connection) throws -> [TrackEvent] {
        let access = Access(Actor(role: loaded.current.applicant.role), loaded.current)
        let rows = Dictionary(try connection.texts(of: loaded.id).map { ($0.id, $0) }) { first, _ in first }
        return try loaded.standing.compactMap { entry in
            guard let text = entry.publicText(loaded.current, agreement) else { return nil }
            let words = try entry.event.text.flatMap { rows[$0.row] }.flatMap { row -> String? in
                guard access.sees(row.audience) else { return nil }
                return try self.words(row, of: loaded.id, connection)
            }
            return TrackEvent(
                at: entry.at, text: text, words: words, isOwn: entry.actor.role.isApplicant,
                isMessage: entry.event.isMessage)
        }
    }

    /// What the agencies do in the leading case, for a person whose case follows it: what happened, never words or
    /// files of the other parties.
    private func progress(of leading: LoadedCase, after start: Instant) -> [TrackEvent] {
        leading.standing.compactMap { entry in
            guard entry.at >= start, entry.event.isAgencyProgress,
                let text = entry.publicText(leading.current, agreement)
            else { return nil }
            return TrackEvent(at: entry.at, text: text, words: nil, isOwn: false, isMessage: false)
        }
    }

    /// The next date that may be shown: never one whose number is only assumed (mark K), nor of a paper that somebody
    /// else owes in the leading case.
    private func trackDue(_ loaded: LoadedCase, _ agreements: AgreementVersions, isOwn: Bool) -> TrackDue? {
        let open = loaded.current.openClocks.filter {
            $0.isRunning && agreements.ruling(of: $0)?.rule.isPublic == true && (isOwn || !$0.subject.isDocument)
        }
        guard let next = open.min(by: { $0.effectiveDue.end < $1.effectiveDue.end }),
            let rule = agreements.ruling(of: next)?.rule
        else { return nil }
        return TrackDue(
            day: next.due.day, what: rule.name, isProvisional: next.due.isProvisional, former: next.former?.day,
            explanation: explanation(of: next, in: loaded, agreements, isPublic: true))
    }

    private func trackDocuments(_ loaded: LoadedCase, _ agreements: AgreementVersions) -> [TrackDocument] {
        let current = loaded.current
        return current.deferredDocuments.map { document in
            let clock =
                document.isOpen ? current.openClocks.first { $0.subject == .document(document.index) } : nil
            return TrackDocument(
                index: document.index, name: current.paperName(document.index, agreement), state: document.state,
                due: clock?.due.day,
                explanation: clock.flatMap { explanation(of: $0, in: loaded, agreements, isPublic: true) })
        }
    }

    private func trackSupplement(
        _ loaded: LoadedCase, _ agreements: AgreementVersions, _ connection: any Connection
    ) throws -> TrackSupplement? {
        guard case .awaitingSupplement(let supplement) = loaded.current.stage else { return nil }
        let row = try supplement.text.flatMap { try connection.text($0.row, of: loaded.id) }
        let clock = loaded.current.openClocks.first {
            agreements.ruling(of: $0)?.rule.starts.contains(.supplementRequested) == true
        }
        return TrackSupplement(
            items: supplement.items.map { loaded.current.itemName($0, agreement) },
            words: try row.map { try words($0, of: loaded.id, connection) }, due: clock?.due.day,
            explanation: clock.flatMap { explanation(of: $0, in: loaded, agreements, isPublic: true) })
    }

    /// Kinds of outcomes, once reported; amounts only when they are disclosed.
    private func outcomes(_ current: Case) -> [OutcomeKind] {
        let kinds = Set(current.referrals.flatMap(\.outcomes).map(\.kind))
        return OutcomeKind.allCases.filter(kinds.contains)
    }
}

extension LoadedCase {
    /// The entries without the steps that were undone.
    fileprivate var standing: [JournalEntry] {
        let undone = Set(
            entries.compactMap { entry -> Int? in
                if case .undone(let details) = entry.event { details.step } else { nil }
            })
        return entries.filter { !undone.contains($0.step) }
    }

    /// When the case began to follow the one that it follows now.
    fileprivate var mergedAt: Instant {
        entries.last { if case .mergedInto = $0.event { true } else { false } }?.at ?? current.registeredAt
    }
}

extension [TrackEvent] {
    /// Both in the order of time; of two at the same moment the own one first.
    fileprivate func merging(_ others: [TrackEvent]) -> [TrackEvent] {
        (self + others).enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }
}

extension CaseEvent {
    /// What an agency does with a referral, which everybody whose case it serves may know.
    fileprivate var isAgencyProgress: Bool {
        switch self {
        case .referred, .receiptConfirmed, .referralReturned, .referralForwarded, .filed, .notFiled, .noticeRecorded,
            .outcomeReported, .trackingNoted:
            true
        default: false
        }
    }
}

extension ClockSubject {
    fileprivate var isDocument: Bool {
        if case .document = self { true } else { false }
    }
}

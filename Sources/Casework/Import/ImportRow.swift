import CaseRules
package import Custody
package import Vocabulary

/// How rows of a file become cases.
package struct ImportPlan: Sendable {
    package enum Arrival: String, Sendable, CaseIterable {
        /// The matter arrives now; `received` is kept as the paper's own date.
        case new
        /// It is filed under its own day, without running clocks.
        case history
    }

    package var source: String
    package var channel: Channel?
    package var arrival: Arrival
    package var offset: UTCOffset

    package init(source: String, channel: Channel?, arrival: Arrival, offset: UTCOffset) {
        self.source = source
        self.channel = channel
        self.arrival = arrival
        self.offset = offset
    }
}

extension ImportPlan {
    /// A filing of one row, or everything that is wrong with it.
    package func filing(_ fields: ComplaintFields, at now: Instant) -> Result<Filing, IntakeProblems> {
        var problems: [IntakeProblem] = []
        let received = receivedAt(fields, now, &problems)
        let channel = self.channel ?? channel(fields, &problems) ?? .letter
        let way = arrival == .history ? .history : way(channel, fields, now, &problems)
        let intake: Intake
        switch fields.checked() {
        case .failure(let found): return .failure(IntakeProblems(problems + found.all))
        case .success(let checked): intake = checked
        }
        guard problems.isEmpty else { return .failure(IntakeProblems(problems)) }
        var filing = Filing(
            intake, way: way, channel: channel, actor: .system)
        if let received {
            filing.sourceDay = Day(received, offset)
            if arrival == .history { filing.receivedAt = received }
        }
        filing.importRow = mark(fields)
        return .success(filing)
    }

    /// A row without an identifier is named by its content.
    private func mark(_ fields: ComplaintFields) -> ImportMark {
        let text = fields.values.sorted { $0.key < $1.key }.map { "\($0.key)\u{1F}\($0.value)" }
        let digest = sha256(Array(text.joined(separator: "\u{1E}").utf8))
        let id = fields["id"].isEmpty ? hexadecimal(digest) : fields["id"]
        return ImportMark(source: source, rowID: id, digest: digest)
    }

    private func receivedAt(
        _ fields: ComplaintFields, _ now: Instant, _ problems: inout [IntakeProblem]
    ) -> Instant? {
        let text = fields["received"]
        guard !text.isEmpty else { return nil }
        guard let received = Day(text)?.start(offset) ?? Instant(text) else {
            problems.append(.wrongValue(field: "received", value: String(text.prefix(40))))
            return nil
        }
        if received > now { problems.append(.futureDay) }
        return received
    }

    private func channel(_ fields: ComplaintFields, _ problems: inout [IntakeProblem]) -> Channel? {
        let text = fields["channel"]
        guard !text.isEmpty else { return nil }
        guard let channel = Channel(rawValue: text) else {
            problems.append(.wrongValue(field: "channel", value: String(text.prefix(40))))
            return nil
        }
        return channel
    }
}

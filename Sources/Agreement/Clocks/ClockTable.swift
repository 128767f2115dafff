internal import Vocabulary

/// The clocks prepared for looking up.
struct ClockTable: Sendable {
    /// Versions of each clock, the latest first.
    private let versions: [ClockID: [ClockRule]]
    private let starting: [Milestone: [ClockRule]]
    private let ending: [Milestone: [ClockRule]]
    private let stopping: [Milestone: [ClockRule]]
    private let resuming: [Milestone: [ClockRule]]
    /// Whether some clock has more than one version.
    private let hasVersions: Bool

    init(_ clocks: [ClockRule]) {
        let latestFirst = clocks.sorted { ($0.validFrom?.number ?? .min) > ($1.validFrom?.number ?? .min) }
        var versions = Dictionary(grouping: latestFirst, by: \.id)
        // A bare id means the first part.
        for (id, rules) in versions where id.rawValue.hasSuffix(".1") {
            let bare = ClockID(String(id.rawValue.dropLast(2)))
            if versions[bare] == nil { versions[bare] = rules }
        }
        self.versions = versions
        hasVersions = versions.values.contains { $0.count > 1 }
        starting = ClockTable.index(clocks, by: \.starts)
        ending = ClockTable.index(clocks, by: \.ends)
        stopping = ClockTable.index(clocks, by: \.stops)
        resuming = ClockTable.index(clocks, by: \.resumes)
    }

    private static func index(_ clocks: [ClockRule], by key: (ClockRule) -> [Milestone]) -> [Milestone: [ClockRule]] {
        var table: [Milestone: [ClockRule]] = [:]
        for clock in clocks {
            for milestone in key(clock) { table[milestone, default: []].append(clock) }
        }
        return table
    }

    /// The latest version.
    subscript(id: ClockID) -> ClockRule? { versions[id]?.first }

    /// The version that holds on the day the clock starts, as far as made known by `asOf`.
    func version(of id: ClockID, startedOn day: Day, asOf: Day?) -> ClockRule? {
        versions[id]?.first { rule in
            rule.origin.holds(on: day) && (asOf == nil || rule.announced == nil || rule.announced! <= asOf!)
        }
    }

    func starting(at milestone: Milestone, on day: Day?) -> [ClockRule] { current(starting[milestone], day) }
    func ending(at milestone: Milestone, on day: Day?) -> [ClockRule] { current(ending[milestone], day) }
    func stopping(at milestone: Milestone, on day: Day?) -> [ClockRule] { current(stopping[milestone], day) }
    func resuming(at milestone: Milestone, on day: Day?) -> [ClockRule] { current(resuming[milestone], day) }

    /// One version of each clock: the one that holds on the day, or the latest if no day is named.
    private func current(_ rules: [ClockRule]?, _ day: Day?) -> [ClockRule] {
        guard let rules else { return [] }
        guard hasVersions else { return rules }
        return rules.filter { rule in
            day.map { rule.origin.holds(on: $0) } ?? (rule.validFrom == self[rule.id]?.validFrom)
        }
    }
}

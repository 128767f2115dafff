import Agreement
import CaseRules
import Vocabulary

/// A simulation in words.
struct SimulationWords {
    let summary: SimulationSummary
    let since: Day
    let before: ResponsibilityAgreement
    let after: ResponsibilityAgreement

    var lines: [Localized] { [heading] + routes + clocks + sample }

    private var heading: Localized {
        Localized(
            zh: "\(since.text(.zh))以来登记的 \(summary.cases) 个案件，按「\(after.name.zh)」重算：",
            en: "\(summary.cases) cases registered since \(since.text(.en)), by “\(after.name.en)”:")
    }

    private var routes: [Localized] {
        let moves = summary.moves.sorted { ($0.value, $1.key.from.rawValue) > ($1.value, $0.key.from.rawValue) }
        var lines = [
            Localized(
                zh: "去向不同的案件：\(summary.movedCases)（已分类 \(summary.classified) 件）。",
                en: "Would have gone elsewhere: \(summary.movedCases), of \(summary.classified) classified.")
        ]
        lines += moves.map { move, count in
            let (from, to) = (agency(move.from), move.to.map(agency))
            return Localized(
                zh: "  \(from.zh) → \(to?.zh ?? "无规则指定")：\(count)",
                en: "  \(from.en) → \(to?.en ?? "named by no rule"): \(count)")
        }
        if summary.unknownRoutes > 0 {
            lines.append(
                Localized(
                    zh: "另有 \(summary.unknownRoutes) 件分类时未保存事实，无法判断去向。",
                    en: "\(summary.unknownRoutes) more were classified before their facts were kept: nobody can say."))
        }
        return lines
    }

    private var clocks: [Localized] {
        let total = Localized(
            zh: "会变为逾期的期限：\(summary.clocksTurnedLate)；不再逾期的：\(summary.clocksSaved)。",
            en: "Clocks that would have been late: \(summary.clocksTurnedLate); no longer late: \(summary.clocksSaved)."
        )
        let keepers = Set(summary.turnedLate.keys).union(summary.saved.keys).sorted {
            ($0.clock.rawValue, $0.agency?.rawValue ?? "") < ($1.clock.rawValue, $1.agency?.rawValue ?? "")
        }
        return [total]
            + keepers.map { keeper in
                let (late, saved) = (summary.turnedLate[keeper] ?? 0, summary.saved[keeper] ?? 0)
                let (name, who) = (clock(keeper.clock), keeper.agency.map(agency) ?? before.centre)
                return Localized(
                    zh: "  \(name.zh)，\(who.zh)：+\(late) −\(saved)", en: "  \(name.en), \(who.en): +\(late) −\(saved)")
            }
    }

    private var sample: [Localized] {
        guard !summary.sample.isEmpty else { return [] }
        let heading = Localized(
            zh: "其中的案件（最多 \(SimulationSummary.sampleSize) 件）：",
            en: "Some of these cases (at most \(SimulationSummary.sampleSize)):")
        return [heading] + summary.sample.map(line)
    }

    private func line(_ one: SimulatedCase) -> Localized {
        var parts: [Localized] = []
        if case .elsewhere(let from, let to, let rule) = one.route {
            parts.append(
                Localized(
                    zh: "\(from) → \(to?.rawValue ?? "–")（\(rule)）", en: "\(from) → \(to?.rawValue ?? "–") (\(rule))"))
        }
        parts += one.turnedLate.map { dates($0, Localized(zh: "变为逾期", en: "late")) }
        parts += one.saved.map { dates($0, Localized(zh: "不再逾期", en: "in time")) }
        return Localized(
            zh: "  \(one.number)  " + parts.map(\.zh).joined(separator: "；"),
            en: "  \(one.number)  " + parts.map(\.en).joined(separator: "; "))
    }

    private func dates(_ clock: SimulatedClock, _ verdict: Localized) -> Localized {
        let (from, to) = (clock.before?.day.description ?? "–", clock.after?.day.description ?? "–")
        return Localized(
            zh: "\(clock.clock) \(verdict.zh)（\(from) → \(to)）", en: "\(clock.clock) \(verdict.en) (\(from) → \(to))")
    }

    private func agency(_ id: AgencyID) -> Localized {
        after.agency(id) == nil ? before.agencyName(id) : after.agencyName(id)
    }

    private func clock(_ id: ClockID) -> Localized {
        let name = (after.clock(id) ?? before.clock(id))?.name
        return Localized(zh: "\(id) \(name?.zh ?? "")", en: "\(id) \(name?.en ?? "")")
    }
}

import Agreement
import Vocabulary

extension RuleBook {
    /// The public reads the clocks whose dates it may see; the staff reads all, and who may extend them.
    var clocks: RuleTable {
        let shown = agreement.clocks.filter { isPublic ? $0.isPublic && $0.isConfirmed && isShown($0.origin) : true }
        var columns = [
            say("期限", "Clock"), say("时长", "Limit"), say("绿色通道", "Green channel"), say("从", "From"),
            say("到", "To"), say("来源", "Source"),
        ]
        if !isPublic { columns += [say("延长", "Extension"), say("中止", "Stops"), say("公开", "Public")] }
        return RuleTable(
            id: "clocks", heading: RuleChapter.clocks.name[language], columns: columns,
            rows: shown.enumerated().map { index, rule in
                (anchor(rule, index, shown), "\(rule.id) \(rule.name[language])", cells(rule))
            })
    }

    /// Versions of one clock need anchors of their own; the first has the plain one.
    private func anchor(_ rule: ClockRule, _ index: Int, _ shown: [ClockRule]) -> String {
        let before = shown[..<index].count { $0.id == rule.id }
        return before == 0 ? rule.id.rawValue : "\(rule.id)-\(before + 1)"
    }

    private func cells(_ rule: ClockRule) -> [String] {
        let cells = [
            limit(rule.period) ?? say("另有规定", "said elsewhere"), limit(rule.green) ?? "",
            list(rule.starts), list(rule.ends), line(rule.origin),
        ]
        guard !isPublic else { return cells }
        let isPublicText = rule.isPublic ? say("公开", "public") : say("不公开", "not public")
        return cells + [extending(rule), list(rule.stops), isPublicText]
    }

    private func limit(_ period: Period?) -> String? {
        if case .workingDays(0) = period { return say("当天", "the same day") }
        return period?.name[language]
    }

    private func list(_ milestones: [Milestone]) -> String {
        milestones.map { $0.name[language] }.joined(separator: say("、", ", "))
    }

    private func extending(_ rule: ClockRule) -> String {
        guard let more = rule.extension else { return "" }
        let who = rule.extendedBy.sorted { $0.rawValue < $1.rawValue }.map { $0.name[language] }
        let names = who.isEmpty ? "" : say("，由", ", by ") + who.joined(separator: say("、", ", "))
        return say("\(more.name.zh)，\(rule.timesAllowed) 次", "\(more.name.en), \(rule.timesAllowed)×") + names
    }
}

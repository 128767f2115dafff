internal import Vocabulary

/// A rule of the agreement, as far as two agreements can be compared.
protocol ComparedRule: Equatable {
    static var topic: DifferenceTopic { get }
    /// What stands as `id` in the folder.
    var key: String { get }
    var name: Localized { get }
    var origin: Origin { get }
    /// The rule in a few words, for one that is new or gone.
    var gist: Localized { get }
    /// What else changed but name, source, mark and validity.
    func changes(from old: Self) -> [Localized]
}

/// Compares rules of one sort, with all their versions.
struct RuleComparison<Rule: ComparedRule> {
    let old: [Rule]
    let new: [Rule]

    /// One difference for each id; `whom` is asked with the versions before and after.
    func differences(_ whom: ([Rule], [Rule]) -> [AffectedParty]) -> [AgreementDifference] {
        var seen: Set<String> = []
        return (new + old).map(\.key).filter { seen.insert($0).inserted }.compactMap { key -> AgreementDifference? in
            let (before, after) = (versions(old, key), versions(new, key))
            guard before != after, let latest = after.last ?? before.last else { return nil }
            let parts = Localized.joined(words(before, after), zh: "；", en: "; ")
            return AgreementDifference(
                topic: Rule.topic, rule: key, whom: whom(before, after),
                sentence: Localized(
                    zh: "\(key) \(latest.name.zh)：\(parts.zh)。", en: "\(key) \(latest.name.en): \(parts.en)."))
        }
    }

    private func versions(_ rules: [Rule], _ key: String) -> [Rule] {
        rules.filter { $0.key == key }.sorted {
            ($0.origin.validFrom?.number ?? .min) < ($1.origin.validFrom?.number ?? .min)
        }
    }

    private func words(_ before: [Rule], _ after: [Rule]) -> [Localized] {
        guard let earliest = before.first else {
            return after.map { Localized(zh: "新增：\($0.gist.zh)", en: "new: \($0.gist.en)") }
        }
        guard !after.isEmpty else {
            return [Localized(zh: "取消（\(earliest.gist.zh)）", en: "gone (\(earliest.gist.en))")]
        }
        let gone = before.filter { rule in !after.contains { $0.startsWith(rule) } }.map { rule in
            Localized(
                zh: "不再有自 \(Day.name(rule.origin.validFrom).zh) 起的版本",
                en: "no version from \(Day.name(rule.origin.validFrom).en) any more")
        }
        return after.indices.flatMap { index in
            let rule = after[index]
            if let same = before.first(where: { $0.startsWith(rule) }) {
                return rule.allChanges(from: same).map { dated($0, rule, after.count) }
            }
            let previous = index > 0 ? after[index - 1] : before.last ?? earliest
            let changes = Localized.list(rule.changes(from: previous) + rule.originChanges(from: previous))
            return [
                Localized(
                    zh: "自 \(Day.name(rule.origin.validFrom).zh) 起新版本：\(changes.zh)",
                    en: "new version from \(Day.name(rule.origin.validFrom).en): \(changes.en)")
            ]
        } + gone
    }

    /// Says which version changed, if there are several.
    private func dated(_ change: Localized, _ rule: Rule, _ count: Int) -> Localized {
        guard count > 1 else { return change }
        let start = Day.name(rule.origin.validFrom)
        return Localized(zh: "自 \(start.zh) 起的版本：\(change.zh)", en: "version from \(start.en): \(change.en)")
    }
}

extension ComparedRule {
    fileprivate func startsWith(_ other: Self) -> Bool { origin.validFrom == other.origin.validFrom }

    fileprivate func allChanges(from old: Self) -> [Localized] {
        let end = change(
            Localized(zh: "有效期至", en: "valid to"), old.origin.validTo, origin.validTo, Day.name)
        return changes(from: old) + originChanges(from: old) + [end].compactMap(\.self)
    }

    fileprivate func originChanges(from old: Self) -> [Localized] {
        .changes(
            change(Localized(zh: "名称", en: "name"), old.name, name) { .quoted($0) },
            change(Localized(zh: "依据", en: "source"), old.origin.source, origin.source) { .quoted($0) },
            change(Localized(zh: "标记", en: "mark"), old.origin.mark, origin.mark) { Localized(plain: $0.text) })
    }
}

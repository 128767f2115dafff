import Agreement
import Vocabulary

/// A rule of competence as a reader sees it (`rule.mustache`): what was given leaves out what he must not see.
struct RuleView: PagePart {
    let rule: RuleInWords
    let language: Language
    /// Where the rule stands among all rules; empty where it stands there already.
    let href: String

    init(_ rule: RuleInWords, _ language: Language, href: String = "") {
        self.rule = rule
        self.language = language
        self.href = href
    }

    func child(named name: String) -> Any? {
        switch name {
        case "id": rule.id
        case "name": rule.name[language]
        case "href": href
        case "isLinked": !href.isEmpty
        case "kind": kind?[language] ?? ""
        case "hasKind": kind != nil
        case "rows": rows
        default: nil
        }
    }

    /// Everything that can be read here, for a search.
    var texts: [String] { [rule.id, rule.name[language]] + rows.flatMap(\.values) }

    private var kind: Localized? {
        if rule.isOverlay { return Localized(zh: "附加规则", en: "adds to the others") }
        return rule.isFirst ? Localized(zh: "最先比对", en: "tested first") : nil
    }

    private var rows: [RuleLine] {
        let always = [Localized(zh: "其他规则都不适用时", en: "when no other rule fits")]
        let line = { (zh: String, en: String, values: [Localized]) in
            RuleLine(name: Localized(zh: zh, en: en)[language], values: values.map { $0[language] })
        }
        return [
            line("为什么适用", "Why it fits", rule.matched),
            line("适用条件（满足一项即可）", "Applies if (one is enough)", rule.conditions.count > 1 ? rule.conditions : []),
            line(
                "适用条件", "Applies if",
                rule.conditions.isEmpty ? always : rule.conditions.count == 1 ? rule.conditions : []),
            line("主办", "Lead", rule.leads), line("协办", "Co-handling", rule.coHandling),
            line("处理方式", "What happens", rule.dispositions),
            line("办理方式", "Track", rule.track.map { [$0.name] } ?? []), line("法律依据", "Law", rule.law.map(cited)),
            line("说明", "Notes", rule.notes.map(cited)), line("来源", "Source", rule.origin.map { [$0.source] } ?? []),
            line("核对情况", "How sure", [standing]),
            line("有效期", "Valid", rule.origin.map { [$0.validity] } ?? []),
        ].filter { $0.values.contains { !$0.isEmpty } }
    }

    /// For the staff a text that waits for confirmation says so.
    private func cited(_ text: RuleInWords.Cited) -> Localized {
        if text.isConfirmed { return text.text }
        return Localized(zh: "\(text.text.zh)（待确认）", en: "\(text.text.en) (to be confirmed)")
    }

    private var standing: Localized {
        guard let mark = rule.origin?.mark else {
            return Localized(zh: "待确认，来源暂不列出", en: "to be confirmed; its source is not shown until then")
        }
        return mark.name
    }
}

/// A heading with its values.
struct RuleLine: PagePart {
    let name: String
    let values: [String]

    func child(named key: String) -> Any? {
        switch key {
        case "name": name
        case "values": values
        default: nil
        }
    }
}

internal import Vocabulary

extension DuplicateRule {
    init?(_ entry: Entry) {
        let rule = entry.section { section -> DuplicateRule? in
            let likely = section.probability("likely")
            let possible = section.probability("possible")
            let shown = section.probability("shown")
            let blocks = section.probability("blocks")
            let related = section.probability("related")
            let origin = section.origin()
            guard let likely, let possible, let shown, let blocks, let related, let origin else { return nil }
            return DuplicateRule(
                likely: likely, possible: possible, shown: shown, blocks: blocks, related: related, origin: origin)
        }
        guard let rule else { return nil }
        rule.reportDisorder(entry)
        self = rule
    }

    /// The bands follow one another, and nothing that is not shown stops a case.
    private func reportDisorder(_ entry: Entry) {
        if !(shown <= possible && possible <= likely) {
            entry.report(
                zh: "须是 shown ≤ possible ≤ likely。", en: "It must be shown ≤ possible ≤ likely.")
        }
        if blocks < shown {
            entry.report(
                zh: "“blocks”不得低于“shown”：不显示的不能阻止受理。",
                en: "\"blocks\" may not be below \"shown\": what is not shown cannot stop a case.")
        }
    }
}

extension Section {
    fileprivate func probability(_ key: String) -> Probability? {
        required(key) { entry in
            entry.parsed(Localized(zh: " 0 至 1 的小数，如 0.95", en: "a number from 0 to 1 such as 0.95")) {
                Probability($0)
            }
        }
    }
}

extension AgreementReader {
    /// Nil where the agreement compares no matters.
    func duplicates() -> DuplicateRule? {
        let rules = located("duplicates", needed: false) { DuplicateRule($0) }
        if rules.count > 1 {
            rules[1].entry.report(zh: "“duplicates”只能出现一次。", en: "\"duplicates\" may stand only once.")
        }
        return rules.first?.value
    }
}

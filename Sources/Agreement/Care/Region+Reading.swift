internal import Vocabulary

extension Region {
    init?(_ entry: Entry) {
        let region = entry.section { section -> Region? in
            let id = section.required("id") { $0.agencyID() }
            let name = section.required("name") { $0.localized() }
            let origin = section.origin()
            guard let id, let name, let origin else { return nil }
            return Region(id: id, name: name, origin: origin)
        }
        guard let region else { return nil }
        self = region
    }
}

extension SupervisionRule {
    init?(_ entry: Entry) {
        let rule = entry.section { section -> SupervisionRule? in
            let percent = section.required("remindAtPercent") { $0.number(in: 1...99) }
            let origin = section.origin()
            guard let percent, let origin else { return nil }
            return SupervisionRule(remindAtPercent: percent, origin: origin)
        }
        guard let rule else { return nil }
        self = rule
    }
}

extension AgreementReader {
    /// Regions whose names no agency has; an agreement without any hands nothing over.
    func regions(_ agencies: [Agency]) -> [Region] {
        let names = Set(agencies.map(\.id))
        let read = located("regions", needed: false) { Region($0) }
        for (region, entry) in read where names.contains(region.id) {
            entry.report(zh: "“\(region.id)”已是一个机关。", en: "\"\(region.id)\" is an agency already.")
        }
        return unique(read, name: \.id.rawValue)
    }

    /// Nil where the agreement reminds nobody.
    func supervision() -> SupervisionRule? {
        let rules = located("supervision", needed: false) { SupervisionRule($0) }
        if rules.count > 1 {
            rules[1].entry.report(zh: "“supervision”只能出现一次。", en: "\"supervision\" may stand only once.")
        }
        return rules.first?.value
    }
}

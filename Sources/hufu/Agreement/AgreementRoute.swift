import Agreement
import ArgumentParser
import Vocabulary

/// `hufu agreement route --facts FILE|- --json`
struct AgreementRoute: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route", abstract: "Which row applies, who leads, who co-handles.")

    @Option(help: "A JSON file with the facts, or - for standard input.")
    var facts = "-"

    @OptionGroup var options: AgreementOptions

    func run() throws {
        let agreement = try options.load()
        let facts: RoutingFacts = try readFacts(facts, options.language)
        if let refusal = agreement.refusal(of: facts) { throw refused(refusal.message[options.language]) }
        let route = agreement.route(facts, on: today(agreement))
        if options.json { print(written(route).written) } else { show(route, agreement) }
    }

    /// The answer as programs read it, in the order in which it is described.
    private func written(_ route: Route) -> OrderedJSON {
        let disposition = route.disposition.map { [("disposition", OrderedJSON.text($0.rawValue))] } ?? []
        return .object(
            [
                ("rule", .text(route.rule)), ("lead", .text(route.lead?.rawValue)),
                ("unit", .text(route.unit?.rawValue)),
            ] + disposition + [
                ("coHandling", .texts(route.coHandling.map(\.rawValue))), ("track", .text(route.track.rawValue)),
                ("overlays", .texts(route.overlays)), ("law", .texts(route.law)),
                ("notes", .array(route.notes.map(OrderedJSON.localized))),
            ])
    }

    /// The answer as people read it, one line for each thing.
    private func show(_ route: Route, _ agreement: ResponsibilityAgreement) {
        let language = options.language
        func line(_ label: Localized, _ text: String) { print("\(label[language]): \(text)") }
        func name(_ id: AgencyID) -> String { "\(id) \(agreement.agencyName(id)[language])" }
        let rows = ([route.rule] + route.overlays).map { id in
            agreement.competence.first { $0.id == id }.map { "\(id) \($0.name[language])" } ?? id
        }
        print(rows.joined(separator: " + "))
        line(Localized(zh: "主办", en: "lead"), route.lead.map(name) ?? Localized(zh: "无", en: "none")[language])
        route.unit.map { line(Localized(zh: "具体承办", en: "unit"), name($0)) }
        route.disposition.map { line(Localized(zh: "去向", en: "disposition"), $0.name[language]) }
        for agency in route.coHandling { line(Localized(zh: "协办", en: "co-handling"), name(agency)) }
        line(Localized(zh: "繁简", en: "track"), route.track.name[language])
        for law in route.lawTexts { line(Localized(zh: "依据", en: "law"), law.text[language]) }
        for note in route.notes { line(Localized(zh: "提示", en: "note"), note[language]) }
    }
}

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
        if options.json { try printJSON(route) } else { show(route, agreement) }
    }

    private func show(_ route: Route, _ agreement: ResponsibilityAgreement) {
        let language = options.language
        func name(_ id: AgencyID) -> String { "\(id) \(agreement.agencyName(id)[language])" }
        print(([route.rule] + route.overlays).joined(separator: " + "))
        print("lead: \(route.lead.map(name) ?? "none")")
        if let unit = route.unit { print("unit: \(name(unit))") }
        if let disposition = route.disposition { print("disposition: \(disposition.name[language])") }
        for agency in route.coHandling { print("co-handling: \(name(agency))") }
        print("track: \(route.track.name[language])")
        for law in route.law { print("law: \(law)") }
        for note in route.notes { print("note: \(note[language])") }
    }
}

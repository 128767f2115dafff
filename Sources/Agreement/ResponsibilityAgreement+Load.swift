internal import Vocabulary

extension ResponsibilityAgreement {
    /// Reads an agreement, or says everything that is wrong with it.
    package static func load(_ files: [AgreementFile]) throws(AgreementProblems) -> ResponsibilityAgreement {
        let reader = AgreementReader(files)
        let agreement = ResponsibilityAgreement(reader)
        let problems = reader.problems.problems.sorted()
        guard problems.isEmpty, let agreement else { throw AgreementProblems(problems: problems) }
        return agreement
    }

    /// Nil only if something was reported.
    private init?(_ reader: AgreementReader) {
        let head = reader.one("agreement") { AgreementHead($0) }
        let districts = reader.distinct("districts", { District($0) }, name: \.id)
        let (agencies, competence) = reader.agenciesAndCompetence(districts)
        let filingStandards = reader.filingStandards()
        let clocks = reader.versions("clocks", { ClockRule($0) }, name: \.id.rawValue, origin: \.origin)
        self.calendar = WorkCalendar(reader)
        self.routing = RoutingTable(reader, competence)
        self.thresholds = reader.versions(
            "thresholds", needed: false, { ThresholdRule($0) }, name: \.id, origin: \.origin)
        self.rewards = reader.versions("rewards", needed: false, { RewardRule($0) }, name: \.id, origin: \.origin)
        self.fines = reader.versions("fines", needed: false, { FineRule($0) }, name: \.id, origin: \.origin)
        self.credit = reader.versions("credit", needed: false, { CreditRule($0) }, name: \.id, origin: \.origin)
        self.evidence = reader.versions(
            "evidence", needed: false, { EvidenceRequirement($0) }, name: \.id, origin: \.origin)
        regions = reader.regions(agencies)
        supervision = reader.supervision()
        duplicates = reader.duplicates()
        guard let head, let filingTable = FilingTable(filingStandards) else { return nil }
        (id, corrects, name, centre) = (head.id, head.corrects, head.name, head.centre)
        (telephone, offset, officeHours) = (head.telephone, head.offset, head.officeHours)
        (self.districts, self.agencies, self.competence) = (districts, agencies, competence)
        (self.filingStandards, self.clocks) = (filingStandards, clocks)
        agencyTable = Dictionary(agencies.map { ($0.id, $0) }) { first, _ in first }
        clockTable = ClockTable(clocks)
        self.filingTable = filingTable
    }
}

extension AgreementReader {
    /// Agencies with their units, as if each unit stood in the list, and the rows that name them.
    fileprivate func agenciesAndCompetence(_ districts: [District]) -> ([Agency], [CompetenceRule]) {
        let read = located("agencies") { Agency.read($0, districts: districts) }
        let located = read.flatMap { agencies, entry in agencies.map { (value: $0, entry: entry) } }
        let agencies = unique(located, name: \.id.rawValue)
        let rows = competence(agencies)
        // A row that could not be read may be the one that names an agency.
        if rows.count == entries("competence").count { CompetenceCheck(rows: rows, agencies: located).report() }
        return (agencies, unique(rows, name: \.id, origin: \.origin))
    }

    private func competence(_ agencies: [Agency]) -> [(value: CompetenceRule, entry: Entry)] {
        let names = AgencyNames(ids: Set(agencies.map(\.id)))
        let rows = located("competence") { CompetenceRule.read($0, agencies: names) }
        if !rows.contains(where: \.value.takesEverything) {
            reportMissing(
                Localized(
                    zh: "职责表须有一行不设条件，以便每个事项都有着落。",
                    en: "The competence table needs a row without \"when\", so that every matter finds one."))
        }
        return rows
    }

    fileprivate func filingStandards() -> [FilingStandard] {
        let items = distinct("filingItems", { FilingItem($0) }, name: \.id)
        let standards = distinct("filingStandards", { FilingStandard.read($0, items: items) }, name: \.id)
        if !standards.contains(where: \.isDefault) {
            reportMissing(
                Localized(zh: "须有一个立案标准写明“default: true”。", en: "One filing standard must say \"default: true\"."))
        }
        return standards
    }
}

extension RoutingTable {
    init(_ reader: AgreementReader, _ rules: [CompetenceRule]) {
        self.init(
            rules: rules,
            tracks: reader.list("tracks") { Conditional.read($0, "track") { $0.term() } },
            leadOrder: reader.list("leadOrder") { FactCondition($0) },
            cityLevel: reader.list("cityLevel") { FactCondition($0) })
    }
}

extension WorkCalendar {
    init(_ reader: AgreementReader) {
        let lists = reader.distinct("calendar", { CalendarList($0) }, name: { "\($0.year), \($0.announced)" })
        self.init(lists: lists, yearly: reader.list("yearlyHolidays") { YearlyHoliday($0) })
    }
}

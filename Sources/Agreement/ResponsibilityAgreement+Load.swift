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
        districts = reader.distinct("districts", { District($0) }, name: \.id)
        let districts = self.districts
        let read = reader.located("agencies") { Agency.read($0, districts: districts) }
        let separate = read.flatMap { agencies, entry in agencies.map { ($0, entry) } }
        let allAgencies = reader.unique("agencies", separate, name: \.id.rawValue)
        let names = AgencyNames(ids: Set(allAgencies.map(\.id)))
        competence = reader.distinct(
            "competence", { CompetenceRule.read($0, agencies: names) }, name: \.id,
            clash: { $0.origin.overlaps($1.origin) })
        routing = RoutingTable(reader, competence)
        let items = reader.distinct("filingItems", { FilingItem($0) }, name: \.id)
        filingStandards = reader.distinct(
            "filingStandards", { FilingStandard.read($0, items: items) }, name: \.id)
        clocks = reader.distinct(
            "clocks", { ClockRule($0) }, name: \.id.rawValue, clash: { $0.origin.overlaps($1.origin) })
        calendar = WorkCalendar(reader)
        thresholds = reader.distinct(
            "thresholds", needed: false, { ThresholdRule($0) }, name: \.id, clash: { $0.origin.overlaps($1.origin) })
        rewards = reader.distinct(
            "rewards", needed: false, { RewardRule($0) }, name: \.id, clash: { $0.origin.overlaps($1.origin) })
        let filingTable = FilingTable(filingStandards)
        if filingTable == nil { reader.reportNoDefaultStandard() }
        if !competence.contains(where: \.takesEverything) { reader.reportNoLastRow() }
        guard let head, let filingTable else { return nil }
        (id, name, centre) = (head.id, head.name, head.centre)
        (telephone, offset, officeHours) = (head.telephone, head.offset, head.officeHours)
        agencies = allAgencies
        agencyTable = Dictionary(allAgencies.map { ($0.id, $0) }) { first, _ in first }
        clockTable = ClockTable(clocks)
        self.filingTable = filingTable
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
        let lists = reader.distinct(
            "calendar", { CalendarList($0) }, name: { "\($0.year), \($0.announced)" })
        self.init(lists: lists, yearly: reader.list("yearlyHolidays") { YearlyHoliday($0) })
    }
}

extension AgreementReader {
    func located<Value>(_ key: String, needed isNeeded: Bool = true, _ read: (Entry) -> Value?) -> [(Value, Entry)] {
        func both(_ entry: Entry) -> (Value, Entry)? { read(entry).map { ($0, entry) } }
        return isNeeded ? needed(key, both) : list(key, both)
    }

    /// A list in which no name stands twice, unless `clash` says that both may stand.
    func distinct<Value>(
        _ key: String, needed isNeeded: Bool = true, _ read: (Entry) -> Value?, name: (Value) -> String,
        clash: (Value, Value) -> Bool = { _, _ in true }
    ) -> [Value] {
        unique(key, located(key, needed: isNeeded, read), name: name, clash: clash)
    }

    /// The only section under a key.
    func one<Value>(_ key: String, _ read: (Entry) -> Value?) -> Value? {
        let values = located(key, read)
        if values.count > 1 {
            values[1].1.report(zh: "“\(key)”只能出现一次。", en: "\"\(key)\" may stand only once.")
        }
        return values.first?.0
    }

    func reportNoDefaultStandard() {
        problems.report(
            ".", 1,
            Localized(zh: "须有一个立案标准写明“default: true”。", en: "One filing standard must say \"default: true\"."))
    }

    func reportNoLastRow() {
        problems.report(
            ".", 1,
            Localized(zh: "职责表须有一行不设条件，以便每个事项都有着落。", en: "The competence table needs a row without \"when\"."))
    }
}

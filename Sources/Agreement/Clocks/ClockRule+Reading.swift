internal import Vocabulary

extension ClockRule {
    init?(_ entry: Entry) {
        guard let rule = entry.section(ClockRule.read) else { return nil }
        self = rule
    }

    private static func read(_ section: Section) -> ClockRule? {
        let id = section.required("id") { $0.clockID() }
        let name = section.required("name") { $0.localized() }
        let scope: ClockScope? = section.required("scope") { $0.term() }
        let period = section.optional("limit") { $0.period() }
        let green = section.optional("green") { $0.period() }
        let extended = section.optional("extension", Extension.init)
        let moments = Moments(section)
        let kinds = section.list("kinds") { $0.term() as CaseKind? }
        let rolls = section.optional("rolls") { $0.flag() } ?? true
        let closesAtOfficeHours = section.optional("closesAtOfficeHours") { $0.flag() } ?? false
        let isPublic = section.optional("public") { $0.flag() } ?? false
        let announced = section.optional("announced") { $0.day() }
        let isOnDemand = section.optional("onDemand") { $0.flag() } ?? false
        let reading = section.optional("reading") { LegalReading($0) }
        let origin = section.origin()
        guard let id, let name, let scope, let origin else { return nil }
        let rule = ClockRule(
            id: id, name: name, scope: scope, period: period, green: green, extension: extended?.by,
            timesAllowed: extended?.times ?? 0,
            extendedBy: extended?.who ?? [], starts: moments.starts, ends: moments.ends, stops: moments.stops,
            resumes: moments.resumes, kinds: Set(kinds), rolls: rolls, closesAtOfficeHours: closesAtOfficeHours,
            isPublic: isPublic, announced: announced, isOnDemand: isOnDemand, reading: reading, origin: origin)
        rule.check(section.whole)
        return rule
    }

    /// What cannot be right even though each key is.
    private func check(_ entry: Entry) {
        checkMoments(entry)
        if isPublic && !(mark.isConfirmed && reading?.mark.isConfirmed ?? true) {
            entry.report(zh: "\(id)：标记含 K 的规则不得公开显示。", en: "\(id): a rule marked K must not be public.")
        }
        if let period, [green, `extension`].contains(where: { $0 != nil && $0!.isInHours != period.isInHours }) {
            entry.report(zh: "\(id)：小时期限不能与按日期限混用。", en: "\(id): hours cannot be mixed with days.")
        }
        if period == nil, green != nil || `extension` != nil {
            entry.report(zh: "\(id)：没有“limit”就不能有绿色通道期限或延长。", en: "\(id): without \"limit\" nothing can be extended.")
        }
        if !stops.isEmpty, resumes.isEmpty || period?.isInHours == true {
            entry.report(
                zh: "\(id)：中止须有恢复（“resumes”），且小时期限不中止。",
                en: "\(id): \"stops\" needs \"resumes\", and clocks in hours have no stops.")
        }
    }
}

extension ClockRule {
    /// A clock runs from one moment to another, or not at all.
    private func checkMoments(_ entry: Entry) {
        if isOnDemand {
            if !(starts + ends + stops + resumes).isEmpty {
                entry.report(
                    zh: "\(id)：“onDemand: true”的期限不得有起止时点。", en: "\(id): a clock on demand has no moments.")
            }
            return
        }
        if starts.isEmpty {
            entry.report(
                zh: "\(id)：缺少“starts”；只供查询的期限写“onDemand: true”。",
                en: "\(id) never starts: it needs \"starts\", or \"onDemand: true\" if it only answers questions.")
        }
        if ends.isEmpty {
            entry.report(
                zh: "\(id)：缺少“ends”；只供查询的期限写“onDemand: true”。",
                en: "\(id) never ends: it needs \"ends\", or \"onDemand: true\" if it only answers questions.")
        }
    }
}

extension LegalReading {
    /// `{zh: …, en: …, mark: V}`
    init?(_ entry: Entry) {
        let reading = entry.section { section -> LegalReading? in
            let text = section.localized()
            let mark = section.mark()
            guard let text, let mark else { return nil }
            return LegalReading(text: text, mark: mark)
        }
        guard let reading else { return nil }
        self = reading
    }
}

/// By how much a clock may be extended, and how often.
private struct Extension {
    let by: Period
    let times: Int
    let who: Set<Role>

    init?(_ entry: Entry) {
        let read = entry.section { section -> (Period, Int, Set<Role>)? in
            let by = section.required("by") { $0.period() }
            let times = section.optional("times") { $0.number(in: 1...12) } ?? 1
            let who = section.list("who") { $0.term() as Role? }
            return by.map { ($0, times, Set(who)) }
        }
        guard let read else { return nil }
        (by, times, who) = read
    }
}

/// The moments at which a clock starts, ends, stops and goes on.
private struct Moments {
    let starts: [Milestone]
    let ends: [Milestone]
    let stops: [Milestone]
    let resumes: [Milestone]

    init(_ section: Section) {
        func moments(_ key: String) -> [Milestone] { section.list(key) { $0.term() } }
        (starts, ends) = (moments("starts"), moments("ends"))
        (stops, resumes) = (moments("stops"), moments("resumes"))
    }
}

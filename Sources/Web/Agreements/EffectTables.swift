import Agreement
import Casework
import Vocabulary

/// What becomes of the open clocks, in numbers and tables.
struct EffectTables {
    let effects: ClockEffects
    /// The rules as they would be, for the names of clocks and agencies.
    let agreement: ResponsibilityAgreement
    let language: Language

    /// A count for each thing that can happen to a clock.
    var counts: [NamedLine] {
        [
            (Localized(zh: "未结期限", en: "Open clocks"), effects.open),
            (Localized(zh: "日期提前", en: "Dates that move earlier"), effects.earlier),
            (Localized(zh: "日期推后", en: "Dates that move later"), effects.later),
            (Localized(zh: "日期不变，由暂定改为确定或相反", en: "Same date, no longer provisional or now so"), effects.sameDate),
            (Localized(zh: "按新日期已过期，仍以原日期为准", en: "Past the new date, protected by the old one"), effects.protected),
        ].map { NamedLine(FactView($0, BoundedCount.grouped($1)), language) }
    }

    var tables: [RuleTable] { effects.moved == 0 ? [] : [clocks, agencies, sample] }

    private var clocks: RuleTable {
        let moved = effects.byClock.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        return table(
            "by-clock", Localized(zh: "按期限", en: "By clock"), [clockHead, countHead],
            moved.map { (clockName($0.key), [BoundedCount.grouped($0.value)]) })
    }

    private var agencies: RuleTable {
        let moved = effects.byAgency.map { (agencyName($0.key), $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        return table(
            "by-agency", Localized(zh: "按承办方", en: "By who must act"), [agencyHead, countHead],
            moved.map { ($0.0, [BoundedCount.grouped($0.1)]) })
    }

    private var sample: RuleTable {
        let heading =
            effects.moved > effects.sample.count
            ? Localized(zh: "最近到期的 \(effects.sample.count) 个", en: "The \(effects.sample.count) nearest dates")
            : Localized(zh: "逐个列出", en: "One by one")
        return table(
            "sample", heading,
            [
                Localized(zh: "案件", en: "Case"), clockHead, agencyHead, Localized(zh: "原日期", en: "Old date"),
                Localized(zh: "新日期", en: "New date"),
            ],
            effects.sample.map { clock in
                (
                    "\(clock.number)",
                    [
                        clockName(clock.clock), agencyName(clock.agency), clock.before.day.text(language),
                        clock.after.day.text(language),
                    ]
                )
            })
    }

    private var clockHead: Localized { Localized(zh: "期限", en: "Clock") }
    private var agencyHead: Localized { Localized(zh: "承办方", en: "Who must act") }
    private var countHead: Localized { Localized(zh: "数量", en: "Number") }

    private func clockName(_ id: ClockID) -> String {
        agreement.clock(id).map { "\(id) \($0.name[language])" } ?? "\(id)"
    }

    private func agencyName(_ id: AgencyID?) -> String {
        (id.map(agreement.agencyName) ?? agreement.centre)[language]
    }

    private func table(
        _ id: String, _ heading: Localized, _ columns: [Localized], _ rows: [(String, [String])]
    ) -> RuleTable {
        RuleTable(
            id: id, heading: heading[language], columns: columns.map { $0[language] },
            rows: rows.enumerated().map { ("\(id)-\($0 + 1)", $1.0, $1.1) })
    }
}

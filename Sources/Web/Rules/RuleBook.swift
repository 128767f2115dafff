import Agreement
import Vocabulary

/// The rules of an agreement as one reader may see them, chapter by chapter. The public sees what is confirmed and
/// holds today; the staff sees everything with its validity and mark. Source: DOMAIN, marks.
struct RuleBook {
    let agreement: ResponsibilityAgreement
    let language: Language
    let isPublic: Bool
    let today: Day

    /// The rows of the competence table that fit a filter.
    func cards(_ query: RuleQuery) -> [RuleView] {
        let rules = isPublic ? agreement.rulesInWords(on: today).map(\.forPublic) : agreement.rulesInWords()
        return rules.filter { rule in query.right.map { agreement.concerns(rule.id, $0) } ?? true }
            .map { RuleView($0, language) }.filter { query.fits($0.texts) }
    }

    /// The tables of any other chapter that fit a filter.
    func tables(_ chapter: RuleChapter, _ query: RuleQuery) -> [RuleTable] {
        let tables =
            switch chapter {
            case .competence: [RuleTable]()
            case .clocks: [clocks]
            case .filing: filing(query.right)
            case .rewards: agreement.rewards.filter { isShown($0.origin) }.map(reward)
            case .thresholds: agreement.thresholds.filter { isShown($0.origin) }.map(threshold)
            }
        return tables.compactMap { $0.filtered(query) }
    }

    func isShown(_ origin: Origin) -> Bool { !isPublic || (origin.mark.isConfirmed && origin.holds(on: today)) }

    func say(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en)[language] }

    /// Source, how sure, for the staff the mark's letters, and the days of validity.
    func line(_ origin: Origin) -> String {
        let parts = [isPublic ? "" : "\(origin.mark)", origin.validity[language]].filter { !$0.isEmpty }
        return ([origin.basis[language]] + parts).joined(separator: say("，", ", "))
    }
}

extension RuleBook {
    private func filing(_ right: RightType?) -> [RuleTable] {
        let standards = right.map(agreement.filingStandards(concerning:)) ?? agreement.filingStandards
        return standards.filter { isShown($0.origin) }.map { standard in
            RuleTable(
                id: standard.id, heading: standard.name[language], origin: line(standard.origin),
                columns: [say("材料", "Paper"), say("要不要", "Needed?"), say("说明", "Note")],
                rows: standard.requirements.filter { $0.need != .notNeeded || $0.note != nil }.map {
                    (
                        "\(standard.id)-\($0.item)", $0.name[language],
                        ["\($0.need.sign) \($0.need.name[language])", $0.note?[language] ?? ""]
                    )
                })
        }
    }

    private func reward(_ rule: RewardRule) -> RuleTable {
        let grades = rule.grades.map { grade in
            (
                "\(rule.id)-\(grade.grade)", say("\(grade.grade) 级", "Grade \(grade.grade)"),
                ["\(grade.rateInTenThousandths / 100) %", yuan(grade.floor)]
            )
        }
        let ends = [
            ("\(rule.id)-cap", say("最高", "At most"), ["", yuan(rule.cap)]),
            (
                "\(rule.id)-finance", say("会同财政部门决定", "The finance department decides too"),
                ["", say("\(yuan(rule.financeCoDecidesFrom))起", "from \(yuan(rule.financeCoDecidesFrom))")]
            ),
        ]
        return RuleTable(
            id: rule.id, heading: rule.name[language], origin: line(rule.origin),
            columns: [say("等级", "Grade"), say("罚没款的比例", "Share of fines"), say("数额（最低）", "Amount (at least)")],
            rows: grades + ends)
    }

    private func yuan(_ amount: AmountInFen) -> String { number(Int(amount.fen / 100)) + say(" 元", " yuan") }

    private func threshold(_ rule: ThresholdRule) -> RuleTable {
        // Versions of one article stand side by side.
        let id = "art-\(rule.id)" + (rule.origin.validFrom.map { "-\($0)" } ?? "")
        let factor = rule.degrees.especiallySeriousFactor.map {
            say("，情节特别严重为 \($0) 倍", ", especially serious from \($0) times")
        }
        return RuleTable(
            id: id,
            heading: say(
                "刑法第 \(rule.article.rawValue) 条 \(rule.name.zh)",
                "Criminal Law art. \(rule.article.rawValue): \(rule.name.en)"),
            origin: line(rule.origin) + (factor ?? ""),
            columns: [
                say("数额", "Measure"), say("基本标准", "Basic"), say("两种以上商标、专利", "Two or more marks"),
                say("两年内再犯", "Again within two years"),
            ],
            rows: rule.limits.map { limit in
                (
                    "\(id)-\(limit.measure.rawValue)", measureName(limit.measure),
                    [number(limit.basic), limit.several.map(number) ?? "", limit.again.map(number) ?? ""]
                )
            })
    }

    func number(_ value: Int) -> String {
        let digits = Array(String(value))
        return String(
            digits.enumerated().flatMap { index, digit in
                index > 0 && (digits.count - index).isMultiple(of: 3) ? [",", digit] : [digit]
            })
    }

    private func measureName(_ measure: ThresholdMeasure) -> String {
        measure.name[language] + (measure.isMoney ? say("（元）", " (yuan)") : "")
    }
}

extension Need {
    /// The signs of the filing table.
    var sign: String {
        switch self {
        case .required: "●"
        case .deferrable: "◐"
        case .ifExists: "○"
        case .notNeeded: "–"
        }
    }
}

package import Vocabulary

/// What an informant may be paid: `min(cap, max(floor, rate × fines and confiscation))` by grade.
package struct RewardRule: Sendable, Hashable {
    package let id: String
    package let name: Localized
    package let grades: [RewardGrade]
    package let cap: AmountInFen
    /// From this amount on the finance department decides too.
    package let financeCoDecidesFrom: AmountInFen
    package let origin: Origin
}

package struct RewardGrade: Sendable, Hashable {
    package let grade: Int
    /// Of the fines and confiscated sums. Unit: 1/10,000.
    package let rateInTenThousandths: Int
    package let floor: AmountInFen
}

extension RewardRule {
    init?(_ entry: Entry) {
        let rule = entry.section { section -> RewardRule? in
            let id = section.required("id") { $0.identifier() }
            let name = section.required("name") { $0.localized() }
            let grades = section.list("grades") { RewardGrade($0) }
            let cap = section.required("cap") { $0.yuan() }
            let finance = section.required("financeCoDecidesFrom") { $0.yuan() }
            let origin = section.origin()
            if Set(grades.map(\.grade)).count != grades.count {
                section.whole.report(zh: "同一等级只能写一次。", en: "Each grade stands once.")
            }
            guard let id, let name, let cap, let finance, let origin else { return nil }
            return RewardRule(
                id: id, name: name, grades: grades, cap: cap, financeCoDecidesFrom: finance, origin: origin)
        }
        guard let rule else { return nil }
        self = rule
    }
}

extension RewardGrade {
    init?(_ entry: Entry) {
        let grade = entry.section { section -> RewardGrade? in
            let grade = section.required("grade") { $0.number(in: 1...9) }
            let rate = section.required("rate") { $0.percentage() }
            let floor = section.required("floor") { $0.yuan() }
            guard let grade, let rate, let floor else { return nil }
            return RewardGrade(grade: grade, rateInTenThousandths: rate, floor: floor)
        }
        guard let grade else { return nil }
        self = grade
    }
}

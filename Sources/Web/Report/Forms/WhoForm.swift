package import Vocabulary

/// Page 2 of the report as typed: who does what, and where.
package struct WhoForm: Sendable, Codable, Equatable {
    package var respondent: String?
    package var pages: String?
    package var address: String?
    package var place: String?
    package var district: String?
    package var act: String?
    package var goods: String?
    package var narrative: String?
    package var isUrgent: String?
    package var creditCode: String?
    package var contact: String?
    package var phone: String?
    package var respondents: String?

    package init(_ form: FormData) {
        respondent = form.text("respondent")
        pages = form.text("pages")
        address = form.text("address")
        place = form.text("place")
        district = form.text("district")
        act = form.text("act")
        goods = form.text("goods")
        narrative = form.text("narrative")
        isUrgent = form.text("urgent")
        creditCode = form.text("creditCode")
        contact = form.text("contact")
        phone = form.text("phone")
        respondents = form.text("respondents")
    }

    package static let longestNarrative = 2000

    package struct Checked: Sendable, Equatable {
        package let place: Place
        package let district: String?
        package let act: Act
        package let creditCode: String
        package let phone: String
        package let respondents: Int
    }

    /// - Parameter districts: the ids of the agreement.
    package func checked(districts: Set<String>) -> Result<Checked, FormProblems> {
        var problems: [FieldProblem] = []
        if [respondent, pages, address].allSatisfy({ $0 == nil }) {
            problems.append(
                FieldProblem(
                    "respondent", zh: "请填写名称、店铺、链接、地点中的一项", en: "Enter a name, shop, link or place – one is enough"))
        }
        let place = self.place.flatMap(Place.init(rawValue:))
        if place == nil { problems.append(FieldProblem("place", zh: "请选择发生在哪里", en: "Choose where it happens")) }
        let act = self.act.flatMap(Act.init(rawValue:))
        if act == nil { problems.append(FieldProblem("act", zh: "请选择对方在做什么", en: "Choose what they do")) }
        let credit = checkedCredit(&problems)
        let phone = checkedPhone(&problems)
        let count = checkedCount(&problems)
        problems += tooLong
        guard let place, let act, problems.isEmpty else { return .failure(FormProblems(problems)) }
        return .success(
            Checked(
                place: place, district: district.flatMap { districts.contains($0) ? $0 : nil }, act: act,
                creditCode: credit, phone: phone, respondents: count))
    }

    private var tooLong: [FieldProblem] {
        FieldLimit.check("respondent", respondent, 300) + FieldLimit.check("pages", pages, 4000)
            + FieldLimit.check("address", address, 500) + FieldLimit.check("goods", goods, 500)
            + FieldLimit.check("narrative", narrative, Self.longestNarrative)
            + FieldLimit.check("contact", contact, 200)
    }

    /// Source: GB 32100—2015, 18 letters and digits without I, O, S, V, Z.
    private func checkedCredit(_ problems: inout [FieldProblem]) -> String {
        guard let creditCode else { return "" }
        let code = creditCode.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        let allowed = Set("0123456789ABCDEFGHJKLMNPQRTUWXY")
        if code.count != 18 || !code.allSatisfy({ allowed.contains($0) }) {
            problems.append(
                FieldProblem(
                    "creditCode", zh: "统一社会信用代码应为 18 位数字和字母，不知道可以不填",
                    en: "The credit code has 18 digits and letters; leave it empty if you do not know it"))
        }
        return code
    }

    private func checkedPhone(_ problems: inout [FieldProblem]) -> String {
        guard let phone else { return "" }
        if let plain = PhoneNumber.plain(phone) { return plain }
        problems.append(FieldProblem("phone", PhoneNumber.problem))
        return phone
    }

    private func checkedCount(_ problems: inout [FieldProblem]) -> Int {
        guard let respondents else { return 1 }
        if let count = Int(respondents), (1...9999).contains(count) { return count }
        problems.append(
            FieldProblem("respondents", zh: "请填写 1 至 9999 之间的数字", en: "Enter a number from 1 to 9,999"))
        return 1
    }
}

import Agreement
package import Casework
import Vocabulary

/// The answers of a report as people read them, for the sidebar and the check page.
struct ReportFacts {
    let form: ReportForm
    let language: Language
    var districts: [District] = []

    init(_ form: ReportForm, _ language: Language, districts: [District] = []) {
        self.form = form
        self.language = language
        self.districts = districts
    }

    /// What is filled in on the pages before one.
    func summary(before step: Int) -> [FactRow] {
        var rows: [FactRow] = []
        if step > 1 { rows += filled([(Label.right, rightText)]) }
        if step > 2 { rows += filled([(Label.who, respondent), (Label.address, form.who?.address)]) }
        return rows
    }

    /// The answers of one page.
    func rows(of step: Int) -> [FactRow] {
        switch step {
        case 1: filled([(Label.right, rightText), (Label.role, RoleChoices.name(form.role)[language])])
        case 2: whoRows
        case 3: evidenceRows
        default: contactRows
        }
    }

    private var rightText: String? {
        guard let right = form.right else { return nil }
        let names = form.rights.map { $0.name[language] }.joined(separator: language == .zh ? "、" : ", ")
        let brand = right.brand.map { language == .zh ? "「\($0)」" : " “\($0)”" } ?? ""
        let number = right.number.map { language == .zh ? "，第 \($0) 号" : ", no. \($0)" } ?? ""
        return names + brand + number
    }

    private var respondent: String? { form.who?.respondent ?? form.who?.pages }

    private var whoRows: [FactRow] {
        guard let who = form.who else { return [] }
        return filled([
            (Label.who, who.respondent), (Label.pages, who.pages), (Label.address, who.address),
            (Label.place, who.place.flatMap(Place.init(rawValue:))?.name[language]),
            (Label.district, districts.first { $0.id == who.district }?.name[language]),
            (Label.act, who.act.flatMap(Act.init(rawValue:)).map { ActChoices.plainName($0)[language] }),
            (Label.goods, who.goods), (Label.narrative, who.narrative), (Label.creditCode, who.creditCode),
            (Label.contact, who.contact), (Label.phone, who.phone), (Label.respondents, who.respondents),
            (Label.urgent, who.isUrgent.map { _ in Label.yes[language] }),
        ])
    }

    private var evidenceRows: [FactRow] {
        guard let evidence = form.evidence else { return [] }
        return filled([
            (Label.links, evidence.links), (Label.noticed, evidence.noticedText(language)),
            (
                Label.proof,
                form.role == .informant ? nil : evidence.proof.flatMap(ProofOfRight.init(rawValue:))?.name[language]
            ),
        ])
    }

    private var contactRows: [FactRow] {
        guard let contact = form.contact else { return [] }
        if form.role == .informant, contact.anonymous != "no" {
            return filled([
                (Label.contactWay, Label.anonymous[language]),
                (Label.reward, contact.wantsReward.map { _ in Label.yes[language] }),
            ])
        }
        return filled([
            (Label.name, contact.name), (Label.principal, form.role == .representative ? contact.principal : nil),
            (Label.ownPhone, contact.phone), (Label.email, contact.email), (Label.ownAddress, contact.address),
            (Label.reward, form.role == .informant ? contact.wantsReward.map { _ in Label.yes[language] } : nil),
        ])
    }

    private func filled(_ rows: [(Localized, String?)]) -> [FactRow] {
        rows.compactMap { name, value in
            guard let value, !value.isEmpty else { return nil }
            return FactRow(name: name[language], value: value)
        }
    }

    /// Short names of the questions.
    enum Label {
        static let right = Localized(zh: "权利", en: "Right")
        static let role = Localized(zh: "您是", en: "You are")
        static let who = Localized(zh: "被投诉人", en: "Reported party")
        static let pages = Localized(zh: "链接", en: "Links")
        static let address = Localized(zh: "地点", en: "Place")
        static let place = Localized(zh: "发生在", en: "Where it happens")
        static let district = Localized(zh: "区", en: "District")
        static let act = Localized(zh: "行为", en: "What they do")
        static let goods = Localized(zh: "商品或作品", en: "Goods or works")
        static let narrative = Localized(zh: "经过", en: "In your words")
        static let creditCode = Localized(zh: "统一社会信用代码", en: "Credit code")
        static let contact = Localized(zh: "对方联系人", en: "Their contact person")
        static let phone = Localized(zh: "对方电话", en: "Their telephone")
        static let respondents = Localized(zh: "涉及商户数", en: "Number of traders")
        static let urgent = Localized(zh: "情况紧急", en: "Urgent")
        static let links = Localized(zh: "网页证据", en: "Web evidence")
        static let noticed = Localized(zh: "发现时间", en: "Noticed")
        static let proof = Localized(zh: "权利证明", en: "Proof of the right")
        static let contactWay = Localized(zh: "联系方式", en: "Contact")
        static let anonymous = Localized(zh: "匿名，不留联系方式", en: "Anonymous, no contact left")
        static let name = Localized(zh: "姓名或单位", en: "Name or firm")
        static let principal = Localized(zh: "代理", en: "On behalf of")
        static let ownPhone = Localized(zh: "电话", en: "Telephone")
        static let email = Localized(zh: "邮箱", en: "E-mail")
        static let ownAddress = Localized(zh: "邮寄地址", en: "Postal address")
        static let reward = Localized(zh: "申请举报奖励", en: "Reward wanted")
        static let yes = Localized(zh: "是", en: "Yes")
    }
}

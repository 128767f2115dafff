package import Vocabulary

/// What stands on every letter of one centre.
package struct Stationery: Sendable, Equatable {
    /// The centre as it signs.
    package let centre: Localized
    package let telephone: String
    /// Address of the public site, such as `https://12312.example.gov.cn`; nil: letters name no address.
    package let site: String?

    package init(centre: Localized, telephone: String, site: String?) {
        self.centre = centre
        self.telephone = telephone
        self.site = site.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    }

    /// Where the reader looks next.
    func place(_ audience: NoticeAudience, _ language: Language) -> String {
        let (path, zh, en) =
            switch audience {
            case .applicant: ("/track", "凭编号和查询码查看", "with your number and query code")
            case .agency: ("/agency", "登录后办理", "after signing in")
            case .desk: ("/desk", "登录后查看", "after signing in")
            }
        switch language {
        case .zh: return site.map { "请打开 \($0)\(path)，\(zh)。" } ?? "请在虎符网站\(zh)。"
        case .en: return site.map { "Go to \($0)/en\(path) \(en)." } ?? "See the Hufu website, \(en)."
        }
    }

    func ending(_ language: Language) -> [String] {
        switch language {
        case .zh: ["这封信由系统发出，请不要回复。有疑问请拨打 \(telephone)。", centre.zh]
        case .en: ["This letter was sent automatically; please do not reply. Questions: call \(telephone).", centre.en]
        }
    }
}

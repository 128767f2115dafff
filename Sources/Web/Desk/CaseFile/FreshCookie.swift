import CaseRules
import Hummingbird
import Vocabulary

/// Carries a new query code over the redirect from the registration to the case page: signed, for this browser only,
/// two minutes long, and taken away when the page has shown it.
struct FreshCookie {
    private static let cookie = WebCookie(name: "hufu-fresh", lifetime: 120, sameSite: .strict)
    private let site: Site
    private let signer: SignedValue

    init(_ site: Site) {
        self.site = site
        signer = SignedValue(secret: site.configuration.secret, purpose: "fresh code")
    }

    func set(_ number: CaseNumber, _ code: QueryCode, on response: inout Response) {
        let end = site.now().adding(seconds: 120)
        FreshCookie.cookie.set(signer.seal("\(number) \(code.digits)", until: end), on: &response, site.configuration)
    }

    func code(of number: CaseNumber, in request: Request) -> FreshNumber? {
        guard let sealed = FreshCookie.cookie.value(in: request, site.configuration),
            let text = signer.open(sealed, at: site.now())
        else { return nil }
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[0] == number.description, let code = try? QueryCode(typed: String(parts[1]))
        else {
            return nil
        }
        return FreshNumber(code: code)
    }

    func clear(on response: inout Response) { FreshCookie.cookie.clear(on: &response, site.configuration) }
}

extension DoneNotice {
    static func command(_ code: String) -> Localized? { CommandName(rawValue: code)?.name }

    /// The query that says what was done.
    static func query(_ command: CommandName) -> String { queryString([(name, command.rawValue)]) }
}

import Mustache
package import Vocabulary

/// Shown when there is no ordinary answer: what is wrong, how to go on, and for our own faults a reference number.
package struct ErrorPage: Page {
    package static let template = "error"

    private let title: String
    private let message: String
    private let reference: String
    private let showsAddresses: Bool

    package init(_ problem: WebProblem, _ language: Language) {
        title = problem.title[language]
        message = problem.message[language]
        reference = ""
        if case .notFound = problem { showsAddresses = true } else { showsAddresses = false }
    }

    package init(faultReference: String, _ language: Language) {
        title = Self.faultTitle[language]
        message = Self.faultMessage[language]
        reference = faultReference
        showsAddresses = false
    }

    package func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "message": message
        case "reference": reference
        case "hasReference": !reference.isEmpty
        case "showsAddresses": showsAddresses
        default: nil
        }
    }

    static let faultTitle = Localized(zh: "我们这边出了问题", en: "Something went wrong on our side")
    static let faultMessage = Localized(
        zh: "不是您的错。已保存的内容还在，请 10 分钟后再试，或拨打 12345。",
        en: "It is not your fault. What you saved is still there. Try again in 10 minutes, or call 12345.")
}

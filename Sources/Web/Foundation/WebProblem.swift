package import HTTPTypes
package import Vocabulary

/// Why a request gets no ordinary answer. `Front` turns it into a page, or under `/api` into a problem document.
/// A page that does not exist and one that the reader may not see are the same case on purpose.
package enum WebProblem: Error, Sendable {
    case badRequest(code: String, Localized)
    case notFound
    case methodNotAllowed([String])
    case tooLarge(limit: Int)
    case tooMany(retryAfter: Int)
    /// The form is too old or does not come from our page.
    case staleForm
    case unauthorised
    case conflict(code: String, Localized)
    case unavailable
    /// The database went away while it committed; whether the step was kept is not known.
    case outcomeUnknown
    /// The disk has no room; nothing was saved.
    case storeFull

    /// The bytes are no HTTP, such as a chunk whose size cannot be read.
    static let brokenRequest = WebProblem.badRequest(
        code: "brokenRequest", Localized(zh: "请求不完整或已损坏，请重新发送。", en: "The request is broken. Send it again."))

    package static func badRequest(_ refusal: some Refusal) -> WebProblem {
        .badRequest(code: refusal.code, refusal.message)
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .badRequest: .badRequest
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .tooLarge: .contentTooLarge
        case .tooMany: .tooManyRequests
        case .staleForm: .forbidden
        case .unauthorised: .unauthorized
        case .conflict: .conflict
        case .unavailable, .outcomeUnknown: .serviceUnavailable
        case .storeFull: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
        }
    }

    package var code: String {
        switch self {
        case .badRequest(let code, _), .conflict(let code, _): code
        case .notFound: "notFound"
        case .methodNotAllowed: "methodNotAllowed"
        case .tooLarge: "tooLarge"
        case .tooMany: "tooManyRequests"
        case .staleForm: "staleForm"
        case .unauthorised: "unauthorised"
        case .unavailable: "unavailable"
        case .outcomeUnknown: "outcomeUnknown"
        case .storeFull: "storeFull"
        }
    }
}

extension WebProblem {
    /// The heading of the page.
    package var title: Localized {
        switch self {
        case .badRequest: Localized(zh: "这次请求有误", en: "Something in the request is wrong")
        case .notFound: Localized(zh: "没有这个页面", en: "There is no such page")
        case .methodNotAllowed: Localized(zh: "这个地址不能这样使用", en: "This address cannot be used that way")
        case .tooLarge: Localized(zh: "内容太大", en: "That is too large")
        case .tooMany: Localized(zh: "操作太频繁", en: "Too many requests")
        case .staleForm: Localized(zh: "页面已过期", en: "The page has expired")
        case .unauthorised: Localized(zh: "请先登录", en: "Sign in first")
        case .conflict: Localized(zh: "别人刚刚改动过", en: "Somebody else has just changed this")
        case .unavailable: Localized(zh: "暂时不能使用", en: "Not available at the moment")
        case .outcomeUnknown: Localized(zh: "不能确定是否已保存", en: "We cannot say whether this was saved")
        case .storeFull: Localized(zh: "没有保存：存储空间已满", en: "Not saved: our storage is full")
        }
    }

    /// What is wrong and how to mend it.
    package var message: Localized {
        switch self {
        case .badRequest(_, let text), .conflict(_, let text): text
        case .notFound:
            Localized(zh: "地址可能抄错了，或者页面已经移走。", en: "The address may be mistyped, or the page has moved.")
        case .methodNotAllowed:
            Localized(zh: "请从首页重新进入。", en: "Please start again from the home page.")
        case .tooLarge(let limit):
            Localized(
                zh: "一次最多可以发送 \(ByteCount.text(limit))。请分几次发送。",
                en: "The limit for one request is \(ByteCount.text(limit)). Send it in several parts.")
        case .tooMany(let seconds):
            Localized(
                zh: "请在 \(max(1, (seconds + 59) / 60)) 分钟后再试，也可以拨打 12345。",
                en: "Try again in \(max(1, (seconds + 59) / 60)) min, or call 12345.")
        case .staleForm:
            Localized(
                zh: "为了安全，请返回上一页，刷新后再试。已保存的内容还在。",
                en: "To be safe, go back, reload the page and try again. What you saved is still there.")
        case .unauthorised: Localized(zh: "登录后可以继续。", en: "You can go on after signing in.")
        case .storeFull:
            Localized(
                zh: "我们的存储空间满了，这一步没有保存，已登记的不受影响。请一小时后再试，或拨打 12345。",
                en:
                    "Our storage is full. This step was not saved; what was registered is safe. Try again in an hour, or call 12345."
            )
        case .outcomeUnknown:
            Localized(
                zh: "保存时数据库连接中断。请先看看这一步是否已经生效，没有再重新发送；程序请用同一个 Idempotency-Key 重发。",
                en:
                    "The connection to our database broke while it was saved. Look whether it was; if not, send it again. Programs send it with the same Idempotency-Key."
            )
        case .unavailable: Localized(zh: "请 10 分钟后再试，或拨打 12345。", en: "Try again in 10 minutes, or call 12345.")
        }
    }
}

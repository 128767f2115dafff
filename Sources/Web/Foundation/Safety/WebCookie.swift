package import Hummingbird

/// The cookies of Hufu: all `HttpOnly` and first-party; `Secure` and host-bound where readers come over https.
package struct WebCookie: Sendable {
    package let name: String
    /// Seconds; nil ends with the browser.
    package let lifetime: Int?
    package let sameSite: Cookie.SameSite

    /// The secret of a draft; the public forms' tokens are bound to it.
    package static let draft = WebCookie(name: "hufu-draft", lifetime: 30 * 86_400, sameSite: .lax)
    /// Which case may be shown, signed and short-lived.
    package static let track = WebCookie(name: "hufu-track", lifetime: 1800, sameSite: .strict)
    /// The session of staff.
    package static let session = WebCookie(name: "hufu-session", lifetime: nil, sameSite: .lax)
    package static let textSize = WebCookie(name: "hufu-text", lifetime: 365 * 86_400, sameSite: .lax)

    package func value(in request: Request, _ configuration: WebConfiguration) -> String? {
        request.cookies[fullName(configuration)]?.value
    }

    package func set(_ value: String, on response: inout Response, _ configuration: WebConfiguration) {
        response.setCookie(cookie(value, maxAge: lifetime, configuration))
    }

    package func clear(on response: inout Response, _ configuration: WebConfiguration) {
        response.setCookie(cookie("", maxAge: 0, configuration))
    }

    private func fullName(_ configuration: WebConfiguration) -> String {
        configuration.isHTTPS ? "__Host-" + name : name
    }

    private func cookie(_ value: String, maxAge: Int?, _ configuration: WebConfiguration) -> Cookie {
        Cookie(
            name: fullName(configuration), value: value, maxAge: maxAge, path: "/", secure: configuration.isHTTPS,
            httpOnly: true, sameSite: sameSite)
    }
}

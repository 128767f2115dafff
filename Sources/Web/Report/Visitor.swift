package import Hummingbird

/// Who fills in a public form: a random secret in a cookie, and nothing else.
package struct Visitor: Sendable {
    package let secret: String
    /// Whether the cookie must still be set.
    package let isNew: Bool
}

extension Drafts {
    /// The visitor for a page with a form; a new one gets a secret.
    package func visitor(_ request: Request) -> Visitor {
        if let secret = secret(request) { return Visitor(secret: secret, isNew: false) }
        return Visitor(secret: randomToken(), isNew: true)
    }

    /// Gives a new visitor the cookie.
    package func welcome(_ visitor: Visitor, _ response: inout Response) {
        if visitor.isNew { WebCookie.draft.set(visitor.secret, on: &response, configuration) }
    }
}

/// A field that people never see and programs like to fill in.
package enum Honeypot {
    package static let field = "website"

    package static func check(_ form: FormData) throws(WebProblem) {
        if form.text(field) != nil { throw .tooMany(retryAfter: 3600) }
    }
}

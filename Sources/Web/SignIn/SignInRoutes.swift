import HTTPTypes
import Hummingbird
import Vocabulary

/// Signing in and out.
package struct SignInRoutes: RouteGroup {
    private let site: Site
    private let accounts: AccountActions

    /// What the form of somebody without a session is bound to; that it comes from our page is checked before.
    private static let bound = "sign-in"

    package init(site: Site, accounts: AccountActions) {
        self.site = site
        self.accounts = accounts
    }

    package func add(to routes: inout Routes) {
        routes.get(Paths.signIn) { request, context in
            let next = request.queryForm.text("next") ?? ""
            return show(SignInPage(next: next, language: context.language), context)
        }
        routes.post(Paths.signIn) { request, context in try await signIn(request, context) }
        routes.post(Paths.signOut) { request, context in try await signOut(request, context) }
    }

    private func show(_ page: SignInPage, _ context: WebContext, _ status: HTTPResponse.Status = .ok) -> Response {
        site.page(page, context, status: status, bound: Self.bound)
    }

    private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await request.form(upTo: 8192)
        try site.csrf.check(form, for: Self.bound)
        let name = form.text("name") ?? ""
        let next = form["next"] ?? ""
        let now = site.now().milliseconds
        // Counted for the address here and for the name in the database, so that neither many names nor many addresses
        // help a guesser, nor many servers.
        guard site.limiter.remaining(.signInFailure, context.address, at: now) > 0 else {
            return refuse(.locked(minutes: 60), name, next, context)
        }
        switch try await accounts.signIn(name, form["password"] ?? "") {
        case .refused(let trouble):
            _ = site.limiter.count(.signInFailure, context.address, at: now)
            return refuse(trouble, name, next, context)
        case .signedIn(let secret, let role):
            var response = site.redirect(Self.isOurs(next) ? next : role.home, context)
            WebCookie.session.set(secret, on: &response, site.configuration)
            return response
        }
    }

    private func refuse(_ trouble: SignInTrouble, _ name: String, _ next: String, _ context: WebContext) -> Response {
        let page = SignInPage(name: name, next: next, trouble: trouble, language: context.language)
        return show(page, context, .unprocessableContent)
    }

    private func signOut(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await request.form(upTo: 4096)
        let secret = WebCookie.session.value(in: request, site.configuration)
        if let secret {
            let member = try await accounts.member(secret)
            try site.csrf.check(form, for: member?.formSecret ?? secret)
            try await accounts.signOut(secret)
        }
        var response = site.redirect(Paths.signIn, context)
        WebCookie.session.clear(on: &response, site.configuration)
        return response
    }

    /// Only a path of the staff's own pages; `//` would name another server.
    private static func isOurs(_ path: String) -> Bool {
        let starts = [Paths.desk, Paths.agency, Paths.supervise, Paths.admin].contains {
            path == $0 || path.hasPrefix($0 + "/") || path.hasPrefix($0 + "?")
        }
        return starts && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }
    }
}

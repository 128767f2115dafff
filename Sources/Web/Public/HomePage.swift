import Hummingbird
import Vocabulary

/// Three doors.
struct HomePage: Page {
    static let template = "home"

    /// Whether this browser has a draft that can be continued.
    let hasDraft: Bool

    func child(named name: String) -> Any? { name == "hasDraft" ? hasDraft : nil }
}

/// A page whose words all stand in its text file.
struct StatementPage: Page {
    static let template = "statement"
    static let text = "statement"

    enum Kind: String, CaseIterable { case help, privacy, accessibility }

    let kind: Kind

    func child(named name: String) -> Any? {
        switch name {
        case "isHelp": kind == .help
        case "isPrivacy": kind == .privacy
        case "isAccessibility": kind == .accessibility
        default: nil
        }
    }
}

/// The home page and the statements.
package struct PublicRoutes: RouteGroup {
    let site: Site
    let drafts: Drafts

    package init(site: Site, actions: PublicActions) {
        self.site = site
        drafts = Drafts(store: actions.drafts, configuration: site.configuration, now: site.now)
    }

    package func add(to routes: inout Routes) {
        routes.get(Paths.home) { [site, drafts] request, context in
            var hasDraft = false
            if let secret = drafts.secret(request) { hasDraft = try await drafts.load(secret) != nil }
            return site.page(HomePage(hasDraft: hasDraft), context)
        }
        let statements: [(String, StatementPage.Kind)] = [
            (Paths.help, .help), (Paths.privacy, .privacy), (Paths.accessibility, .accessibility),
        ]
        for (path, kind) in statements {
            routes.get(path) { [site] _, context in site.page(StatementPage(kind: kind), context) }
        }
    }
}

import HTTPTypes
package import Hummingbird
import NIOCore
package import Vocabulary

extension Site {
    /// The page as an answer.
    /// - Parameters:
    ///   - bound: the secret to which the page's forms are bound (draft cookie or session); nil if it has none.
    ///   - navigation: entries of the desk's navigation, with badges.
    package func page(
        _ page: some Page, _ context: WebContext, status: HTTPResponse.Status = .ok, bound: String? = nil,
        staff: StaffFrame? = nil
    ) -> Response {
        var frame = frame(context, bound: bound)
        frame.hasProblems = page.hasProblems
        if let staff {
            frame.account = staff.account
            frame.navigation = staff.items(page.current, context.language)
            if let first = staff.entries.first { frame.home = Paths.link(first.path, context.language) }
        }
        let html = templates.render(page, frame)
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: frame.language.tag],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    /// After every change: to a page that can be reloaded. `path` is one of `Paths`, without the language.
    package func redirect(_ path: String, _ context: WebContext) -> Response {
        .redirect(to: Paths.link(path, context.language), type: .normal)
    }

    package func frame(_ context: WebContext, bound: String? = nil) -> Frame {
        frame(
            context.language, path: context.path, query: context.query, isLarge: context.wantsLargeText, bound: bound)
    }

    /// What stands around the page at `path`, a path without the language.
    package func frame(
        _ language: Language, path: String, query: String = "", isLarge: Bool = false, bound: String? = nil
    ) -> Frame {
        let other: Language = language == .zh ? .en : .zh
        return Frame(
            language: language, path: path, otherLink: Paths.link(path, other) + (query.isEmpty ? "" : "?" + query),
            style: assets.address("hufu.css"), script: assets.address("hufu.js"),
            deskScript: assets.address("desk.js"), icon: assets.address("mark.svg"),
            token: bound.map { csrf.token(for: $0) } ?? "", isLarge: isLarge, isDemo: configuration.isDemo,
            hasProblems: false, navigation: [], home: Paths.link(Paths.home, language), account: "")
    }
}

/// Who is signed in and what the navigation of the desk shows.
package struct StaffFrame: Sendable {
    package struct Entry: Sendable {
        package let path: String
        package let name: Localized
        package let count: Int

        package init(path: String, name: Localized, count: Int = 0) {
            self.path = path
            self.name = name
            self.count = count
        }
    }

    package let account: String
    package let entries: [Entry]

    package init(account: String, entries: [Entry]) {
        self.account = account
        self.entries = entries
    }

    func items(_ current: String, _ language: Language) -> [NavigationItem] {
        entries.map { entry in
            NavigationItem(
                link: Paths.link(entry.path, language), name: entry.name[language], count: entry.count,
                isCurrent: entry.path == current)
        }
    }
}

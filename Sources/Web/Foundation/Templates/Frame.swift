import Mustache
package import Vocabulary

/// What stands around every page: language, addresses of style and script, the token of its forms, navigation.
package struct Frame: MustacheParent, Sendable {
    package var language: Language
    /// The path without the language.
    package var path: String
    /// The same page in the other language, with its query.
    package var otherLink: String
    package var style: String
    package var script: String
    /// The keys of the desk; only staff pages load it.
    package var deskScript: String
    package var icon: String
    package var token: String
    package var isLarge: Bool
    package var isDemo: Bool
    package var hasProblems: Bool
    package var navigation: [NavigationItem]
    /// Where the mark in the masthead leads.
    package var home: String
    /// Who is signed in; empty on public pages.
    package var account: String

    package func child(named name: String) -> Any? {
        switch name {
        case "lang": language.tag
        case "otherLang": language == .zh ? "en" : "zh-Hans"
        case "otherLink": otherLink
        case "otherName": language == .zh ? "English" : "简体中文"
        case "path": path
        case "style": style
        case "script": script
        case "deskScript": deskScript
        case "icon": icon
        case "token": token
        case "isLarge": isLarge
        case "isDemo": isDemo
        case "hasProblems": hasProblems
        case "navigation": navigation
        case "home": home
        case "account": account
        case "isSignedIn": !account.isEmpty
        case "tracks": path == Paths.track || path.hasPrefix(Paths.track + "/")
        default: nil
        }
    }
}

/// One entry of the desk's navigation.
package struct NavigationItem: PagePart {
    package let link: String
    package let name: String
    /// The badge; nothing is shown for 0.
    package let count: Int
    package let isCurrent: Bool

    package init(link: String, name: String, count: Int = 0, isCurrent: Bool) {
        self.link = link
        self.name = name
        self.count = count
        self.isCurrent = isCurrent
    }

    package func child(named name: String) -> Any? {
        switch name {
        case "href": link
        case "name": self.name
        case "hasCount": count > 0
        case "count": "\(count)"
        case "isCurrent": isCurrent
        default: nil
        }
    }
}

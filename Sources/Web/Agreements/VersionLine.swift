import Casework
import Vocabulary

/// One version of the agreement in words.
struct VersionLine: PagePart {
    let version: InstalledVersion
    let place: AgreementPlace
    let viewer: Viewer

    /// The first characters of a digest, which name a version everywhere.
    static func short(_ digest: String) -> String { String(digest.prefix(12)) }

    var name: String { version.name?[viewer.language] ?? unreadable[viewer.language] }

    func child(named key: String) -> Any? {
        switch key {
        case "href": Paths.link(Paths.agreement(place.home, version.digest), viewer.language)
        case "name": name
        case "digest": Self.short(version.digest)
        case "isInForce": version.isInForce
        case "installedAt": viewer.text(version.installedAt)
        case "installedBy": version.installedBy ?? Localized(zh: "命令行", en: "command line")[viewer.language]
        case "isCorrection": version.corrects != nil
        case "corrects": version.corrects.map(Self.short) ?? ""
        default: nil
        }
    }

    private var unreadable: Localized {
        Localized(zh: "本程序已不能读取这个版本", en: "This program cannot read the version any more")
    }
}

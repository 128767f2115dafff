package import Agreement
package import Casework
import Vocabulary

/// One version of the agreement: what it changed, and its files.
package struct AgreementVersionPage: Page {
    package static let template = "agreement-version"
    package static let text = "agreement"

    let version: InstalledVersion
    let before: InstalledVersion?
    /// Nil where one of the two cannot be read any more, or there is none before.
    let differences: [AgreementDifference]?
    let files: [String]
    let place: AgreementPlace
    let viewer: Viewer

    package init(
        version: InstalledVersion, before: InstalledVersion?, differences: [AgreementDifference]?, files: [String],
        place: AgreementPlace, viewer: Viewer
    ) {
        self.version = version
        self.before = before
        self.differences = differences
        self.files = files
        self.place = place
        self.viewer = viewer
    }

    package var current: String { place.home }

    package func child(named name: String) -> Any? {
        switch name {
        case "homeHref": Paths.link(place.home, viewer.language)
        case "hasBefore": before != nil
        case "beforeDigest": before.map { VersionLine.short($0.digest) } ?? ""
        case "isCompared": differences != nil
        case "isSame": differences?.isEmpty == true
        case "tables": DifferenceTables(differences: differences ?? [], language: viewer.language).tables
        case "allHref": filesHref
        case "files": files.map { FilePart(name: $0, href: filesHref + queryString([("file", $0)])) }
        default: VersionLine(version: version, place: place, viewer: viewer).child(named: name)
        }
    }

    private var filesHref: String {
        Paths.link(Paths.agreementFiles(place.home, version.digest), viewer.language)
    }
}

private struct FilePart: PagePart {
    let name: String
    let href: String

    func child(named key: String) -> Any? {
        switch key {
        case "fileName": name
        case "fileHref": href
        default: nil
        }
    }
}

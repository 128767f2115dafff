package import Casework
import Vocabulary

/// The versions of the agreement; administrators also bring a new one here.
package struct AgreementListPage: Page {
    package static let template = "agreement-list"
    package static let text = "agreement"

    let versions: [InstalledVersion]
    let place: AgreementPlace
    let viewer: Viewer
    let problems: FormProblems?

    package init(
        versions: [InstalledVersion], place: AgreementPlace, viewer: Viewer, problems: FormProblems? = nil
    ) {
        self.versions = versions
        self.place = place
        self.viewer = viewer
        self.problems = problems
    }

    package var current: String { place.home }
    package var hasProblems: Bool { problems != nil }

    package func child(named name: String) -> Any? {
        switch name {
        case "versions": versions.map { VersionLine(version: $0, place: place, viewer: viewer) }
        case "hasVersions": !versions.isEmpty
        case "mayInstall": place == .admin
        case "action": Paths.link(Paths.adminAgreement, viewer.language)
        case "progressHref": Paths.link(Paths.adminProgress, viewer.language)
        case "calendarHref": Paths.link(Paths.adminCalendar, viewer.language)
        case "problems": ProblemSummary(problems, viewer.language)
        case "upload": TextField(AgreementUpload.field, nil, problems, viewer.language, hinted: true)
        case "limit": ByteCount.text(AgreementUpload.limit)
        default: nil
        }
    }
}

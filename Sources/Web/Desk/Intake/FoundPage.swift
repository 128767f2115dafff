package import Vocabulary

/// What the look-up found, without the page around it: fetched while the officer goes on typing.
package struct FoundPage: Page {
    package static let template = "desk-intake-found"
    package static let text = IntakePage.template

    package let found: FoundView
    package let language: Language

    package init(found: FoundView, language: Language) {
        self.found = found
        self.language = language
    }

    package func child(named name: String) -> Any? {
        switch name {
        case "wasLookedUp": true
        case "isKeying": found.isKeying
        case "hasFound": !found.candidates.isEmpty
        case "found": FoundPage.rows(found.candidates, language)
        default: nil
        }
    }

    /// Each with a link to its case: there is no new case yet to put it beside.
    static func rows(_ found: [DuplicateCandidateView], _ language: Language) -> [DuplicateCandidatePart] {
        found.map {
            DuplicateCandidatePart(
                view: $0, href: Paths.link(Paths.deskCase($0.number), language), isOpened: false, language: language)
        }
    }
}

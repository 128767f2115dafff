package import Vocabulary

/// Why a step was not taken: what the rules say, or what somebody else changed meanwhile. The input is kept.
package struct Trouble: PagePart {
    package let heading: Localized
    package let lines: [String]
    private let language: Language

    package init(heading: Localized, lines: [String], _ language: Language) {
        self.heading = heading
        self.lines = lines
        self.language = language
    }

    package static func none(_ language: Language) -> Trouble {
        Trouble(heading: Localized(zh: "", en: ""), lines: [], language)
    }

    /// The rules refuse.
    package static func refused(_ refusals: [Localized], _ language: Language) -> Trouble {
        Trouble(
            heading: Localized(zh: "现在不能这样做", en: "This cannot be done now"), lines: refusals.map { $0[language] },
            language)
    }

    /// Somebody else changed the case after the page was shown.
    package static func changed(_ entries: [TimelineEntry], _ viewer: Viewer) -> Trouble {
        let lines = entries.map { "\(viewer.text($0.at))　\($0.text[viewer.language])　\($0.who)" }
        return Trouble(
            heading: Localized(
                zh: "您填写的时候，案件有了变化。请看一看，再发送一次。",
                en: "The case changed while you were writing. Look at the changes, then send again."),
            lines: lines, viewer.language)
    }

    package func child(named key: String) -> Any? {
        switch key {
        case "hasTrouble": !heading.zh.isEmpty
        case "troubleHeading": heading[language]
        case "troubles": lines
        default: nil
        }
    }
}

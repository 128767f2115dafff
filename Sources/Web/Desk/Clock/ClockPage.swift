import Agreement
import Hummingbird
package import Vocabulary

/// One clock of a case: its date, and every step by which the date was found.
package struct ClockPage: Page {
    package static let template = "desk-clock"

    let number: CaseNumber
    let view: ClockView
    let viewer: Viewer
    /// The page of the case or referral, with the language.
    let back: String

    package init(number: CaseNumber, view: ClockView, viewer: Viewer, back: String) {
        self.number = number
        self.view = view
        self.viewer = viewer
        self.back = back
    }

    package func child(named name: String) -> Any? {
        switch name {
        case "number": number.description
        case "back": back
        case "hasExplanation": view.explanation != nil
        case "ruleHref":
            Paths.link(Paths.rules(Paths.deskRules, .clocks) + "#\(view.clock)", viewer.language)
        default: ClockLine(view, href: "", viewer).child(named: name)
        }
    }
}

/// Which clock of a case an address names: by its place in the case, or the one that runs out next.
package enum ClockKey: Sendable, Equatable, CustomStringConvertible {
    case next
    case index(Int)

    /// Nil for anything but `next` and a number from 1.
    package init?(_ text: String) {
        if text == "next" {
            self = .next
        } else if let index = Int(text), index > 0 {
            self = .index(index)
        } else {
            return nil
        }
    }

    package var description: String {
        switch self {
        case .next: "next"
        case .index(let index): "\(index)"
        }
    }

    /// Among the clocks that the reader may see; running ones come first, the nearest date at the top.
    /// The next one is that of the list which led here: the desk's own, or that of one referral.
    package func choose(_ clocks: [ClockView], referral: Int? = nil) -> ClockView? {
        switch self {
        case .next: clocks.first { $0.referral == referral && $0.standing.isRunning }
        case .index(let index): clocks.first { $0.index == index }
        }
    }
}

extension ClockView.Standing {
    fileprivate var isRunning: Bool { if case .running = self { true } else { false } }
}

extension StaffVisit {
    /// The clock that the address names.
    func clockKey() throws(WebProblem) -> ClockKey {
        guard let key = context.parameters.get("clock").flatMap({ ClockKey($0) }) else { throw .notFound }
        return key
    }
}

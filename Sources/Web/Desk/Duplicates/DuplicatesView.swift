package import CaseRules
package import Matching
package import Vocabulary

/// A new case beside the older ones that may be the same matter.
package struct DuplicatesView: Sendable {
    package let number: CaseNumber
    package let version: Int
    package let title: String
    /// How and when it came: 网上，今天 09:26 收到.
    package let arrival: Localized
    package var due: Due?
    /// The clock of `due`.
    package var clock: Int?
    /// At most five, best first.
    package var candidates: [DuplicateCandidateView] = []
    /// How many more the agreement would show.
    package var leftOut = 0
    /// Whether older cases are still being made ready for comparison, so that some may be missing.
    package var isKeying = false
    /// Whether the case is a trade secret, which is compared with none.
    package var isSecret = false
    /// By which items the look-up searched.
    package var searchedBy: [Localized] = []
    /// The candidate that is open.
    package var opened: ComparedPairView?
    /// What stands against a decision of this reader; empty if he may decide.
    package var obstacles: [Localized] = []

    package init(number: CaseNumber, version: Int, title: String, arrival: Localized) {
        self.number = number
        self.version = version
        self.title = title
        self.arrival = arrival
    }

    /// What is said of so many that are not listed; nil for none.
    static func unlisted(_ count: Int) -> Localized? {
        guard count > 0 else { return nil }
        return Localized(
            zh: "另有 \(count) 件相似案件没有列出。",
            en: count == 1
                ? "1 more like it is not listed."
                : "\(count) more like it are not listed.")
    }
}

/// What was found while a matter is still being told.
package struct FoundView: Sendable {
    /// Best first.
    package let candidates: [DuplicateCandidateView]
    /// Whether older cases are still being made ready for comparison, so that some may be missing.
    package let isKeying: Bool

    package init(_ candidates: [DuplicateCandidateView], isKeying: Bool = false) {
        self.candidates = candidates
        self.isKeying = isKeying
    }
}

/// What an officer decided about a candidate.
package enum DuplicateDecisionView: String, Sendable {
    case attached, linked, notSame

    /// What sent something out is undone on the page of the case, while nothing has left the house.
    var isUndoneHere: Bool { self != .attached }

    package var name: Localized {
        switch self {
        case .attached: Localized(zh: "已并入", en: "Attached")
        case .linked: Localized(zh: "已关联", en: "Linked")
        case .notSame: Localized(zh: "已认定不是同一件事", en: "Found to be another matter")
        }
    }
}

/// An older case in the list, with both probabilities.
package struct DuplicateCandidateView: Sendable {
    package let number: CaseNumber
    package let title: String
    package let state: Localized
    /// The agency that has it; empty if none.
    package var place = ""
    package let receivedOn: Day
    package let likeness: Likeness
    package var decision: DuplicateDecisionView?
    /// The strongest reason, for lists that give one line.
    package var why: Localized?

    package init(number: CaseNumber, title: String, state: Localized, receivedOn: Day, likeness: Likeness) {
        self.number = number
        self.title = title
        self.state = state
        self.receivedOn = receivedOn
        self.likeness = likeness
    }
}

/// The new case and one older, side by side.
package struct ComparedPairView: Sendable {
    package let older: DuplicateCandidateView
    /// Who told the new one and the older one, as far as the reader may know.
    package var ownTeller: Localized = Localized(zh: "", en: "")
    package var olderTeller: Localized = Localized(zh: "", en: "")
    package var reasons: [ReasonView] = []
    package var rows: [ComparedRowView] = []
    package var photos: ComparedPhotosView?
    package var weighing: WeighingView?
    /// Whether new facts can be attached to the older case; else why not.
    package var mayAttach = true
    package var attachObstacle: Localized?
    /// Whether the new one may be refused because an agency has the older case.
    package var mayRefuse = false

    package init(older: DuplicateCandidateView) {
        self.older = older
    }
}

/// One reason for or against, or an open question such as a call-back that cannot be made.
package struct ReasonView: Sendable {
    package enum Side: String, Sendable {
        case pro, against, open
    }

    package let side: Side
    package let text: Localized

    package init(_ side: Side, _ text: Localized) {
        self.side = side
        self.text = text
    }
}

/// One item of both cases, with what came of comparing it.
package struct ComparedRowView: Sendable {
    package enum Result: String, Sendable {
        case same, near, other, none
    }

    package let name: Localized
    /// What each tells, with what differs; empty texts are not told.
    package let words: DifferingRuns
    package let result: Result
    /// Weight in bits: above 0 speaks for the same complaint, below against it.
    package let bits: Double
    package let reason: Localized

    package init(
        _ name: Localized, _ words: DifferingRuns, _ result: Result, bits: Double = 0, reason: Localized
    ) {
        self.name = name
        self.words = words
        self.result = result
        self.bits = bits
        self.reason = reason
    }
}

/// Pictures of both cases.
package struct ComparedPhotosView: Sendable {
    package let own: [PhotoView]
    package let older: [PhotoView]

    package init(own: [PhotoView], older: [PhotoView]) {
        self.own = own
        self.older = older
    }
}

/// One picture, by the address that serves it to this reader.
package struct PhotoView: Sendable {
    package let href: String
    package let name: String
    /// Whether the other case holds the same file, byte for byte.
    package let isInBoth: Bool

    package init(href: String, name: String, isInBoth: Bool) {
        self.href = href
        self.name = name
        self.isInBoth = isInBoth
    }
}

/// How the per cent was reached.
package struct WeighingView: Sendable {
    package struct Line: Sendable {
        package let name: Localized
        /// Towards the same complaint, and towards the same infringer.
        package let complaintBits: Double
        package let infringerBits: Double
        /// What of it is due to how rare the value is.
        package let rarityBits: Double

        package init(_ name: Localized, complaintBits: Double, infringerBits: Double, rarityBits: Double = 0) {
            self.name = name
            self.complaintBits = complaintBits
            self.infringerBits = infringerBits
            self.rarityBits = rarityBits
        }
    }

    package let lines: [Line]
    /// By what the look-up found the older case.
    package let keys: [Localized]
    package let model: String

    package init(lines: [Line], keys: [Localized], model: String) {
        self.lines = lines
        self.keys = keys
        self.model = model
    }
}

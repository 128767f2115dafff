package import Vocabulary

/// What a complainant must bring for one sort of matter.
package struct FilingStandard: Sendable, Hashable {
    package let id: String
    package let name: Localized
    /// One for each item of the agreement, in its order.
    package let requirements: [FilingRequirement]
    package let origin: Origin
    /// For which matters the standard is used; empty with `isDefault` false: only when it is asked for by id.
    let uses: [FilingUse]
    let isDefault: Bool

    /// Whether the item is needed; an item that the agreement does not know is not.
    package func need(_ item: String) -> Need { requirements.first { $0.item == item }?.need ?? .notNeeded }
}

/// Whether one paper or statement is needed.
package struct FilingRequirement: Sendable, Hashable {
    /// Such as `powerOfAttorney`.
    package let item: String
    package let name: Localized
    package let need: Need
    /// What the table of the agreement adds, such as until when it may be deferred.
    package let note: Localized?
}

/// How badly something is needed (● ◐ ○ –).
package enum Need: String, Term {
    case required, deferrable, ifExists, notNeeded

    package var name: Localized {
        switch self {
        case .required: Localized(zh: "必需", en: "Required")
        case .deferrable: Localized(zh: "可以容缺后补", en: "May be handed in later")
        case .ifExists: Localized(zh: "有则提供", en: "If it exists")
        case .notNeeded: Localized(zh: "不需要", en: "Not needed")
        }
    }
}

/// A sort of matter. Empty sets mean any.
struct FilingUse: Sendable, Hashable {
    let kinds: Set<CaseKind>
    let rights: Set<RightType>
    let acts: Set<Act>

    func covers(_ kind: CaseKind, _ right: RightType, _ act: Act) -> Bool {
        (kinds.isEmpty || kinds.contains(kind)) && (rights.isEmpty || rights.contains(right))
            && (acts.isEmpty || acts.contains(act))
    }
}

/// Finds the standard for each sort of matter in one step.
struct FilingTable: Sendable {
    private let standards: [FilingStandard]
    private let byMatter: [Matter: Int]
    private let defaultIndex: Int

    private struct Matter: Hashable {
        let kind: CaseKind
        let right: RightType
        let act: Act
    }

    init?(_ standards: [FilingStandard]) {
        guard let last = standards.firstIndex(where: \.isDefault) else { return nil }
        var byMatter: [Matter: Int] = [:]
        for kind in CaseKind.allCases {
            for right in RightType.allCases {
                for act in Act.allCases {
                    let index = standards.firstIndex { $0.uses.contains { $0.covers(kind, right, act) } }
                    byMatter[Matter(kind: kind, right: right, act: act)] = index ?? last
                }
            }
        }
        (self.standards, self.byMatter, defaultIndex) = (standards, byMatter, last)
    }

    func standard(_ kind: CaseKind, _ right: RightType, _ act: Act) -> FilingStandard {
        standards[byMatter[Matter(kind: kind, right: right, act: act)] ?? defaultIndex]
    }
}

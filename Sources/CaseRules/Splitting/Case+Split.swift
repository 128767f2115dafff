package import Vocabulary

/// One further part of a case, which becomes a case of its own. What is not said stays as in the whole. Command C52.
package struct CasePart: Sendable, Equatable {
    /// What the part is about.
    package let name: CommittedText
    package let rights: [RightType]
    package let act: Act?
    package let place: Place?

    package init(name: CommittedText, rights: [RightType] = [], act: Act? = nil, place: Place? = nil) {
        self.name = name
        self.rights = rights
        self.act = act
        self.place = place
    }
}

package struct CaseSplit: Sendable, Equatable, Codable {
    package let parts: [NumberedPart]
}

package struct NumberedPart: Sendable, Equatable, Codable {
    package let number: CaseNumber
    package let name: CommittedText
}

extension Case {
    /// C52: the case keeps its number for its first part; each further part is registered as a case of its own, and
    /// both know of each other.
    func split(_ parts: [CasePart], _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        guard !parts.isEmpty else { throw .partsMissing }
        guard members.isEmpty else { throw .leadsOthers(members.count) }
        precondition(context.newNumbers.count >= parts.count, "Every part needs a number.")
        let numbered = zip(context.newNumbers, parts).map { NumberedPart(number: $0, name: $1.name) }
        return [.caseSplit(CaseSplit(parts: numbered))]
    }
}

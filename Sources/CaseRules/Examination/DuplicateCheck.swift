package import Agreement
package import Vocabulary

/// An older case that is like this one, as it was found.
package struct DuplicateMatch: Sendable, Equatable, Codable {
    package let number: CaseNumber
    package let state: CaseState
    /// How likely both tell of the same infringement by the same infringer; nil where it was not weighed.
    package let sameComplaint: Probability?
    /// How likely the infringer is the same, whatever he did; nil where it was not weighed.
    package let sameInfringer: Probability?
    /// What the two have in common, by the names of the kinds of keys that found it.
    package let keys: [String]

    package init(
        number: CaseNumber, state: CaseState, sameComplaint: Probability?, sameInfringer: Probability?,
        keys: [String] = []
    ) {
        self.number = number
        self.state = state
        self.sameComplaint = sameComplaint
        self.sameInfringer = sameInfringer
        self.keys = keys
    }

    /// Whether it stops acceptance: an agency already has the matter, and it is likely enough to be the same one. What
    /// was found by an equal key before matters were weighed always did.
    func blocks(by rule: DuplicateRule?) -> Bool {
        guard state.isWithAgency else { return false }
        guard let sameComplaint else { return true }
        return rule.map { sameComplaint >= $0.blocks } ?? false
    }
}

/// The last duplicate check with what officers decided on its matches. Command C16.
package struct DuplicateCheck: Sendable, Equatable, Codable {
    /// Best first.
    package let matches: [DuplicateMatch]
    /// Found to be other matters.
    package let dismissed: [CaseNumber]
    /// Found to be other matters that belong together with this one.
    package let linked: [CaseNumber]
    /// The ended cases of which this one is a repetition. It says so and stops nothing.
    package let repeats: [CaseNumber]
    /// The version of the model that weighed; nil where none did.
    package let model: String?

    package init(
        matches: [DuplicateMatch], dismissed: [CaseNumber] = [], linked: [CaseNumber] = [],
        repeats: [CaseNumber] = [], model: String? = nil
    ) {
        self.matches = matches
        self.dismissed = dismissed
        self.linked = linked
        self.repeats = repeats
        self.model = model
    }

    /// Matches that stop acceptance because nobody has decided on them yet.
    package func blocking(by rule: DuplicateRule?) -> [CaseNumber] {
        let decided = Set(dismissed + linked)
        return matches.filter { $0.blocks(by: rule) && !decided.contains($0.number) }.map(\.number)
    }

    /// Whether there is anything to write down.
    var isEmpty: Bool { matches.isEmpty && repeats.isEmpty }
}

/// What an officer decides on older cases when he checks. Each number stands in one list at most.
package struct DuplicateDecisions: Sendable, Equatable {
    package var dismissed: [CaseNumber] = []
    package var linked: [CaseNumber] = []
    /// What was decided before is taken back.
    package var undecided: [CaseNumber] = []

    package init(dismissed: [CaseNumber] = [], linked: [CaseNumber] = [], undecided: [CaseNumber] = []) {
        self.dismissed = dismissed
        self.linked = linked
        self.undecided = undecided
    }

    var all: [CaseNumber] { dismissed + linked + undecided }
}

extension Case {
    /// What was decided on each older case, as it holds now.
    package var pairVerdicts: [CaseNumber: PairVerdict] {
        var verdicts: [CaseNumber: PairVerdict] = [:]
        for number in duplicateCheck?.dismissed ?? [] { verdicts[number] = .notSame }
        for number in duplicateCheck?.linked ?? [] { verdicts[number] = .link }
        if let duplicateOf { verdicts[duplicateOf] = .attach }
        return verdicts
    }

    /// Whether an infringer goes on after a case against him has ended. DOMAIN §8, scenario 5.
    package var isRepeat: Bool { duplicateCheck?.repeats.isEmpty == false }
}

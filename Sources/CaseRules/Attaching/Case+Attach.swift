import Vocabulary

extension Case {
    /// C19: the duplicate is not accepted, and its new facts go to the case that is open; that case receives them by a
    /// command of its own. Facts of a secret go to a secret only.
    func attaching(_ command: CaseCommand, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        switch command {
        case .attachToExisting(let number, let facts):
            let older = try other(number, context)
            // The words and files of a secret would stand open in the other case, and go to its agency.
            if isConfidential, !older.isConfidential { throw .secretNotAttached(number) }
            guard !facts.isEmpty else { throw .noNewFacts }
            let reason = NonAcceptance(
                reason: .duplicateReferred, text: nil, olderCase: number, tellsOlderCase: older.isOfSamePerson)
            return [.factsAttached(FactsAttached(to: number, facts: facts)), .notAccepted(reason)]
        case .receiveFacts(let number, let facts):
            return [.factsReceived(FactsReceived(from: number, facts: facts))]
        default: preconditionFailure("\(command.name) attaches nothing.")
        }
    }

    /// The secret whose facts would be opened with this case by a classification. They stay sealed as long as it is one.
    func secretOpened(by classification: Classification, _ context: DecisionContext) -> CaseNumber? {
        var next = self
        next.classification = classification
        guard isConfidential, !next.isConfidential else { return nil }
        return context.others.first { $0.isConfidential && factsFrom.contains($0.number) }?.number
    }

    /// C18, `duplicateReferred`: the older case is named, and an agency has it. Its number is told only to the person
    /// who filed that one too.
    func duplicate(_ order: NonAcceptance, _ context: DecisionContext) throws(CaseRefusal) -> NonAcceptance {
        guard let number = order.olderCase else { throw .olderCaseMissing }
        let older = try other(number, context)
        guard older.state.isWithAgency else { throw .olderCaseNotReferred(number, older.state) }
        return NonAcceptance(
            reason: order.reason, text: order.text, olderCase: number, tellsOlderCase: older.isOfSamePerson)
    }
}

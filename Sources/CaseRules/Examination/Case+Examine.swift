package import Agreement
import Vocabulary

extension Case {
    /// C08–C11, C16–C18.
    func examine(_ command: CaseCommand, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        switch command {
        case .beginExamination:
            guard kind != .consultation else { return [.examinationStarted(NoDetails())] }
            return [.examinationStarted(NoDetails()), .duplicateChecked(try checked(DuplicateDecisions(), context))]
        case .checkDuplicate(let decisions): return [.duplicateChecked(try checked(decisions, context))]
        case .accept(let present): return try accept(present, context)
        case .refuse(let order): return try askToRefuse(order, context)
        case .answerConsultation(let answer): return [.consultationAnswered(Texted(text: answer))]
        case .followUpConsultation(let question): return [.followUpAsked(Texted(text: question))]
        case .convertConsultation:
            guard let number = context.newNumbers.first else { preconditionFailure("A conversion needs a number.") }
            return [.consultationConverted(Numbered(number: number))]
        default: preconditionFailure("\(command.name) is no step of the examination.")
        }
    }

    /// C16: looks again and keeps what officers decided before; the last decision on a case is the one that holds.
    private func checked(
        _ decisions: DuplicateDecisions, _ context: DecisionContext
    ) throws(CaseRefusal) -> DuplicateCheck {
        var seen: Set<CaseNumber> = []
        for number in decisions.all {
            guard number != self.number else { throw .sameCase }
            guard context.others.contains(where: { $0.number == number }) else { throw .noSuchCase(number) }
            guard seen.insert(number).inserted else { throw .decidedTwice(number) }
        }
        func kept(_ before: [CaseNumber]?) -> Set<CaseNumber> { Set(before ?? []).subtracting(seen) }
        return DuplicateCheck(
            matches: context.matches,
            dismissed: kept(duplicateCheck?.dismissed).union(decisions.dismissed).sorted(),
            linked: kept(duplicateCheck?.linked).union(decisions.linked).sorted(),
            repeats: context.repeated(by: classification?.rights ?? subject.rights, receivedAt: receivedAt),
            model: context.model)
    }

    /// C17: every item that the filing standard requires is there or may follow.
    private func accept(_ present: Set<String>, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        let standard = filingStandard(context.agreement)
        let known = Set(standard.requirements.map(\.item))
        if let unknown = present.subtracting(known).sorted().first { throw .unknownItem(unknown) }
        let deferred = Set(deferredDocuments.map(\.item))
        let missing = standard.requirements.filter {
            $0.need == .required && !present.contains($0.item) && !deferred.contains($0.item)
        }
        if !missing.isEmpty { throw .itemsMissing(missing.map(\.name)) }
        return [.accepted(Accepted(present: present.sorted()))]
    }

    /// C18: an officer proposes, a second person decides.
    private func askToRefuse(
        _ order: NonAcceptance, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        guard order.text != nil || order.reason == .duplicateReferred else { throw .reasonMissing }
        if order.reason == .materialsMissing, hasUsableLead { throw .usableLead }
        let checked = order.reason == .duplicateReferred ? try duplicate(order, context) : order
        return [.approvalRequested(PendingApproval(request: .refusal(checked), askedBy: context.actor))]
    }

    /// The list of papers that the agreement asks for in such a case.
    package func filingStandard(_ agreement: ResponsibilityAgreement) -> FilingStandard {
        agreement.filingStandard(kind: kind, right: subject.rights[0], act: subject.act)
    }
}

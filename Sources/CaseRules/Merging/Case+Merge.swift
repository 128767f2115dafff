import Vocabulary

extension Case {
    /// C20 and its undoing. A merge leaves each case its number, person and papers; only the handling is one.
    func merging(_ command: CaseCommand, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        switch command {
        case .mergeCases(let members, let reason): return try merge(members, reason, context)
        case .followLeading(let number, let isMassCase):
            try follow(number, isMassCase, context)
            return [.mergedInto(Numbered(number: number))]
        case .unmergeCase, .releaseFromLeading:
            guard let leading else { throw .notMerged }
            // The leading case ends with the step that lets its members go.
            return [.releasedFrom(Numbered(number: leading))] + handling(by: context.leadingOfficer)
        case .releaseMember(let number):
            guard members.contains(number) else { throw .notMerged }
            return [.memberReleased(Numbered(number: number))]
        case .closeWithLeading(let reason): return [.closed(Closed(reason: reason))]
        default: preconditionFailure("\(command.name) merges nothing.")
        }
    }

    /// A supervisor merges; what an officer proposes, a supervisor approves (C38).
    private func merge(
        _ numbers: [CaseNumber], _ reason: CommittedText?, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        guard !numbers.isEmpty else { throw .membersMissing }
        let merged = Set(numbers).sorted()
        for number in merged { _ = try other(number, context) }
        guard context.actor.role == .deskOfficer else { return [.merged(Merged(members: merged, reason: reason))] }
        let request = ApprovalRequest.merging(merged, reason: reason)
        return [.approvalRequested(PendingApproval(request: request, askedBy: context.actor))]
    }

    /// Same respondent or right, as the comparison tells; or a mass case, for which the supervisor gives a reason. Nothing
    /// of the member's own may be left open, since nobody could do it any more. A key case closes only with a second
    /// person, so it may lead but not follow.
    private func follow(
        _ number: CaseNumber, _ isMassCase: Bool, _ context: DecisionContext
    ) throws(CaseRefusal) {
        let leading = try other(number, context)
        guard members.isEmpty else { throw .leadsOthers(members.count) }
        guard !isKeyCase else { throw .keyCaseFollowsNone }
        let open = referrals.filter(\.isOpen)
        guard open.isEmpty else { throw .referralsOpen(open.map(\.agency)) }
        let papers = deferredDocuments.filter(\.isOpen).count
        guard papers == 0 else { throw .deferredDocumentsOpen(papers) }
        guard isMassCase || leading.isAlike else { throw .notSameMatter(number) }
    }

    /// Whoever has the leading case has handled this one with it, and goes on with it: its own officer may have left since,
    /// and a hand-over passes by what follows another case.
    private func handling(by officer: Identifier<Account>?) -> [CaseEvent] {
        guard let officer, officer != assignee else { return [] }
        return [.assigned(AssignedTo(account: officer))]
    }

    /// What may still happen to a case that follows another one: its person may write, add and withdraw, the desk may
    /// write and call back, and the merge may be undone.
    func mergeRefusal(of command: CommandName) -> CaseRefusal? {
        guard let leading else { return CommandName.ofMembers.contains(command) ? .notMerged : nil }
        switch command {
        case .message, .addEvidence, .withdraw, .recordCallBack, .unmergeCase, .releaseFromLeading,
            .closeWithLeading, .recomputeClocks, .remind, .openSupervision, .explainDelay, .answerSurvey:
            return nil
        default: return .followsLeadingCase(leading)
        }
    }

    mutating func applyToFamily(_ event: CaseEvent) {
        switch event {
        case .merged(let details): members += details.members
        case .mergedInto(let details): leading = details.number
        case .memberReleased(let details): members.removeAll { $0 == details.number }
        case .releasedFrom: leading = nil
        case .caseSplit(let details): parts += details.parts.map(\.number)
        default: break
        }
    }

    /// What was handled as one is closed as one; from then on each case is archived, rated and reopened by itself.
    mutating func closeFamily() {
        if let leading { closedWith = leading }
        leading = nil
        closedMembers += members
        members = []
    }
}

extension CommandName {
    /// What only a case that follows another one can do.
    fileprivate static let ofMembers: Set<CommandName> = [.unmergeCase, .releaseFromLeading, .closeWithLeading]
}

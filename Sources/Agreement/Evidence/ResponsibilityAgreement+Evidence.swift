package import Vocabulary

extension ResponsibilityAgreement {
    /// What a case has and lacks for a channel, by the matrix of that day. Refuses evidence that the matrix does not
    /// know. Source: DOMAIN section 5; each row names its law.
    package func evidenceChecklist(_ file: EvidenceCase, for channel: EvidenceChannel, on day: Day)
        throws(EvidenceRefusal) -> EvidenceChecklist
    {
        let matrix = evidence.filter { $0.origin.holds(on: day) }
        if let refusal = refusal(of: file, matrix) { throw refusal }
        let lines = matrix.compactMap { line($0, file, channel) }
        return EvidenceChecklist(channel: channel, verdict: EvidenceVerdict(lines), lines: lines)
    }

    private func refusal(of file: EvidenceCase, _ matrix: [EvidenceRequirement]) -> EvidenceRefusal? {
        for item in file.items {
            guard let requirement = matrix.first(where: { $0.id == item.kind }) else {
                return .unknownKind(item.kind, known: matrix.map(\.id))
            }
            if let unknown = item.formalities.sorted().first(where: { requirement.formality($0) == nil }) {
                return .unknownFormality(unknown, kind: item.kind, known: requirement.formalities.map(\.id))
            }
        }
        return nil
    }

    /// Nil where the channel asks nothing and the case has nothing.
    private func line(_ requirement: EvidenceRequirement, _ file: EvidenceCase, _ channel: EvidenceChannel)
        -> EvidenceLine?
    {
        guard let cell = requirement.cells[channel] else { return nil }
        let held = file.items.filter { $0.kind == requirement.id }
        if held.isEmpty, requirement.isOnlyForeign, !file.isForeign { return nil }
        let need = cell.need(file.rights)
        // Of several pieces of one kind the best counts.
        let best = held.map { item in cell.formalities.filter { !item.formalities.contains($0) } }
            .min { $0.count < $1.count }
        let isLifted = cell.unless.map { unless in held.contains { $0.formalities.contains(unless) } } ?? false
        guard let state = EvidenceState(need, lacking: isLifted ? [] : best, isLifted: isLifted) else { return nil }
        let lacking = state == .lacksFormalities ? (best ?? []).compactMap { requirement.formality($0) } : []
        return EvidenceLine(requirement: requirement, cell: cell, need: need, state: state, lacking: lacking)
    }
}

extension EvidenceState {
    /// `lacking` is nil where the case has no such evidence.
    fileprivate init?(_ need: EvidenceNeed, lacking: [String]?, isLifted: Bool) {
        switch (need, lacking) {
        case (.required, nil): self = .missing
        case (.mayFollow, nil): self = .mayFollow
        case (.useful, nil): self = .useful
        case (.notEnough, nil), (.never, nil): return nil
        case (.notEnough, _) where !isLifted: self = .notEnough
        case (.never, _): self = .unusable
        case (_, .some(let lacking)): self = lacking.isEmpty ? .present : .lacksFormalities
        }
    }
}

extension EvidenceVerdict {
    /// Ready: everything needed is there with its formalities. What may come later does not hold it up.
    fileprivate init(_ lines: [EvidenceLine]) {
        let isSomethingUsable = lines.contains { $0.state == .present || $0.state == .lacksFormalities }
        if !isSomethingUsable {
            self = lines.contains { $0.state == .notEnough } ? .clueOnly : .nothing
            return
        }
        let isShort = lines.contains { line in
            line.state == .missing || (line.need == .required && line.state == .lacksFormalities)
        }
        self = isShort ? .incomplete : .ready
    }
}

import CaseRules

extension CaseEvent {
    /// The free text of what comes later in the life of a case.
    var laterText: CommittedText? {
        switch self {
        case .reopened(let details): details.text
        case .competenceDesignated(let details): details.reason
        case .coHandlingAdded(let details): details.reason
        case .regionTransferred(let details): details.reason
        case .regionAnswered(let details): details.answer.text
        case .keyCaseMarked(let details): details.text
        case .reminded(let details): details.text
        case .supervisionOpened(let details): details.text
        case .delayExplained(let details), .circularIssued(let details), .handedOver(let details): details.text
        case .interviewHeld(let details): details.text
        default: nil
        }
    }
}

extension RegionAnswer {
    fileprivate var text: CommittedText? {
        switch self {
        case .signed: nil
        case .declined(_, let reason): reason
        case .result(let result): result.reason
        }
    }
}

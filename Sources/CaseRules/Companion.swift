package import Vocabulary

/// What a step on one case asks of another one in the same transaction. Each side is decided by its own command on its
/// own case; if one is refused, neither happens.
package struct Companion: Sendable, Equatable {
    package let number: CaseNumber
    package let command: CaseCommand

    package init(number: CaseNumber, command: CaseCommand) {
        self.number = number
        self.command = command
    }
}

extension Case {
    /// What the events of a step ask of other cases. `self` is the case before them.
    package func companions(of events: [CaseEvent]) -> [Companion] {
        events.flatMap { event -> [Companion] in
            switch event {
            case .factsAttached(let details):
                [Companion(number: details.to, command: .receiveFacts(from: number, facts: details.facts))]
            case .merged(let details):
                details.members.map {
                    Companion(number: $0, command: .followLeading(number, isMassCase: details.reason != nil))
                }
            case .releasedFrom(let details): [Companion(number: details.number, command: .releaseMember(number))]
            case .closed(let details):
                members.map { Companion(number: $0, command: .closeWithLeading(details.reason)) }
            case .withdrawn: withdrawal
            default: []
            }
        }
    }

    /// A member that is withdrawn leaves its leading case; a leading case that is withdrawn lets its members go on.
    private var withdrawal: [Companion] {
        members.map { Companion(number: $0, command: .releaseFromLeading) }
            + (leading.map { [Companion(number: $0, command: .releaseMember(number))] } ?? [])
    }
}

import Vocabulary

extension Case {
    mutating func applyToSupervision(_ event: CaseEvent) {
        switch event {
        case .reminded(let details): move(details.supervision, details.clock, .yellow, .remind)
        case .supervisionOpened(let details):
            move(details.supervision, details.clock, details.level, details.level == .red ? .turnRed : .supervise)
        case .delayExplained(let details): move(details.supervision, .explain)
        case .circularIssued(let details): move(details.supervision, .circular)
        case .interviewHeld(let details): move(details.supervision, .interview)
        case .handedOver(let details): move(details.supervision, .handOver)
        case .keyCaseMarked: isKeyCase = true
        default: break
        }
    }

    /// What was late is corrected once it is done, and what was only yellow was done in time.
    mutating func correctSupervision(of clock: Int?) {
        for supervision in supervisions where supervision.clock == clock { move(supervision.index, .correct) }
    }

    private mutating func move(_ index: Int, _ clock: Int?, _ first: SupervisionLevel, _ step: SupervisionStep) {
        if supervision(index) == nil {
            supervisions.append(Supervision(index: index, clock: clock, level: first))
        } else {
            move(index, step)
        }
    }

    private mutating func move(_ index: Int, _ step: SupervisionStep) {
        guard let position = supervisions.firstIndex(where: { $0.index == index }),
            let next = supervisions[position].level.after(step)
        else { return }
        supervisions[position].level = next
    }
}

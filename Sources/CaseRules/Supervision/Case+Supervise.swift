import Agreement
import Vocabulary

extension Case {
    /// C37 and the flag of a key case.
    func supervise(_ order: SupervisionOrder, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        switch order {
        case .remind(let clock, let text): return try remind(clock, text, context)
        case .open(let clock, let text): return try openSupervision(clock, text, context)
        case .explain(let index, let text):
            let found = try supervised(index, .explain)
            let isOwn = supervisedReferral(found)?.belongs(to: context.actor.agency) == true
            guard isOwn || context.actor.role != .agencyLiaison else { throw .notYourReferral }
            return [.delayExplained(OfSupervision(supervision: index, text: try needed(text)))]
        case .circular(let index, let text):
            _ = try supervised(index, .circular)
            return [.circularIssued(OfSupervision(supervision: index, text: try needed(text)))]
        case .interview(let index, let day, let text):
            _ = try supervised(index, .interview)
            if day > context.today { throw .futureDay }
            return [.interviewHeld(InterviewHeld(supervision: index, day: day, text: try needed(text)))]
        case .handOver(let index, let text):
            _ = try supervised(index, .handOver)
            return [.handedOver(OfSupervision(supervision: index, text: try needed(text)))]
        }
    }

    /// By the system once, at the share of the time that the agreement names; by a supervisor from then on, and in a
    /// key case at once.
    private func remind(
        _ index: Int, _ text: CommittedText?, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        let clock = try running(index)
        let known = supervision(of: index)
        if let known, context.actor.role == .system || known.level.after(.remind) == nil { throw .alreadySupervised }
        let yellow = context.agreement.supervision?.yellow(from: clock.startedAt, to: clock.due.end) ?? clock.due.end
        if context.now < yellow, context.actor.role == .system || !isKeyCase {
            throw .tooEarlyToRemind(Day(yellow, context.agreement.offset))
        }
        let number = known?.index ?? supervisions.count + 1
        return [.reminded(Reminded(supervision: number, clock: index, text: text))]
    }

    /// By the system when a clock is overdue: red. By a supervisor then, or at once in a key case: under supervision.
    private func openSupervision(
        _ index: Int?, _ text: CommittedText?, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        let bySystem = context.actor.role == .system
        if let index {
            let clock = try running(index)
            if !clock.isOverdue(at: context.now), bySystem || !isKeyCase { throw .dueNotPassed(clock.due.day) }
        } else if bySystem || !isKeyCase {
            throw .notKeyCase
        }
        let known = supervision(of: index).flatMap { $0.level == .corrected && index == nil ? nil : $0 }
        if let known, known.level.after(bySystem ? .turnRed : .supervise) == nil { throw .alreadySupervised }
        return [
            .supervisionOpened(
                SupervisionOpened(
                    supervision: known?.index ?? supervisions.count + 1, clock: index,
                    level: bySystem ? .red : .supervised, text: bySystem ? text : try needed(text)))
        ]
    }

    /// The flag of a key case: supervised at once, and closed only with a second person (C34).
    func markKeyCase(_ reason: CommittedText?) throws(CaseRefusal) -> [CaseEvent] {
        [.keyCaseMarked(Texted(text: try needed(reason)))]
    }

    func needed(_ text: CommittedText?) throws(CaseRefusal) -> CommittedText {
        guard let text else { throw .reasonMissing }
        return text
    }

    private func running(_ index: Int) throws(CaseRefusal) -> RunningClock {
        guard let clock = clocks.first(where: { $0.index == index }), clock.isRunning else { throw .clockNotRunning }
        return clock
    }

    private func supervised(_ index: Int, _ step: SupervisionStep) throws(CaseRefusal) -> Supervision {
        guard let found = supervision(index) else { throw .noSuchSupervision }
        guard found.level.after(step) != nil else { throw .notAtThisLevel(found.level) }
        return found
    }

    /// What stands against a command of supervision before its details are known.
    func supervisionRefusal(of command: CommandName) -> CaseRefusal? {
        switch command {
        case .markKeyCase: return isKeyCase ? .alreadyKeyCase : nil
        case .remind: return clocks.contains(where: \.isRunning) ? nil : .clockNotRunning
        case .openSupervision: return isKeyCase || clocks.contains(where: \.isRunning) ? nil : .clockNotRunning
        default: break
        }
        let steps: [CommandName: SupervisionStep] = [
            .explainDelay: .explain, .issueCircular: .circular, .holdInterview: .interview, .handOver: .handOver,
        ]
        guard let step = steps[command] else { return nil }
        guard let last = supervisions.last else { return .noSuchSupervision }
        return supervisions.contains { $0.level.after(step) != nil } ? nil : .notAtThisLevel(last.level)
    }
}

package import Casework
import Vocabulary

/// Which button was pressed: one letter's, or the one for all that the screen shows.
package struct DeliveryDecisionForm: Sendable, Equatable {
    package let decision: DeliveryDecision
    package let letters: [Int64]

    /// Nil if no button of ours was pressed.
    package init?(_ typed: FormData) {
        for decision in [DeliveryDecision.retry, .settle, .unsettle] {
            guard let value = typed.text(decision.rawValue) else { continue }
            let letters = value == "all" ? typed.all("shown") : [value]
            self.decision = decision
            self.letters = letters.prefix(200).compactMap { Int64($0) }
            return
        }
        return nil
    }

    /// What was done, for the address of the next page: `retry.3`, or with the one letter, so that it can be undone.
    func done(_ changed: Int) -> [(String, String)] {
        let one = decision == .settle && letters.count == 1 ? letters[0] : nil
        return [("done", "\(decision.rawValue).\(changed)"), ("letter", one.map(String.init) ?? "")]
    }
}

/// What was just done, as an address carries it: a closed list of words and a number.
struct DeliveryDone {
    let words: Localized
    /// The letter whose decision can be taken back; nil for none.
    let undoable: Int64?

    init?(_ typed: FormData) {
        let parts = (typed.text("done") ?? "").split(separator: ".").map(String.init)
        guard parts.count == 2, let decision = DeliveryDecision(rawValue: parts[0]), let count = Int(parts[1]) else {
            return nil
        }
        words =
            switch (decision, count) {
            case (_, 0): Localized(zh: "没有改动：这些通知已经有了新的状态。", en: "Nothing changed: these notices have moved on.")
            case (.retry, _): Localized(zh: "\(count) 件通知马上重发。", en: "Being sent again now: \(count).")
            case (.settle, _): Localized(zh: "已记为另行告知。", en: "Noted as told otherwise.")
            case (.unsettle, _): Localized(zh: "已撤销，仍为未送达。", en: "Taken back: not delivered again.")
            }
        undoable = decision == .settle && count > 0 ? typed.text("letter").flatMap { Int64($0) } : nil
    }
}

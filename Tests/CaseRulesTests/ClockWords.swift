import CaseRules
import Vocabulary

/// Changes of clocks as the tables say them: `starts T04`, `stops T03`.
enum ClockWords {
    /// Splits `stops T03 starts T04` into its two parts.
    static func pairs(_ field: String) -> Set<String> {
        let words = field.split(separator: " ")
        precondition(words.count.isMultiple(of: 2), "Clocks are told in pairs: \(field)")
        return Set(stride(from: 0, to: words.count, by: 2).map { words[$0] + " " + words[$0 + 1] })
    }

    /// What the events say about clocks; `after` is the case that knows their ids.
    static func of(_ events: [CaseEvent], _ after: Case) -> Set<String> {
        var words: Set<String> = []
        for case .clocksChanged(let details) in events {
            for change in details.changes { words.insert(word(change, after)) }
        }
        return words
    }

    private static func word(_ change: ClockChange, _ after: Case) -> String {
        func id(_ index: Int) -> String { after.clocks.first { $0.index == index }!.id.rawValue }
        return switch change {
        case .started(_, let id, _, _, _, _, _): "starts \(id)"
        case .stopped(let index, _): "stops \(id(index))"
        case .resumed(let index, _, _): "resumes \(id(index))"
        case .extended(let index, _): "extends \(id(index))"
        case .madeGreen(let index, _, _): "green \(id(index))"
        case .ended(let index, _): "ends \(id(index))"
        case .corrected(let index, _, _): "corrects \(id(index))"
        }
    }
}

extension CaseEvent {
    /// `case.referred.1` is called `referred`.
    var name: String { String(kind.split(separator: ".")[1]) }
}

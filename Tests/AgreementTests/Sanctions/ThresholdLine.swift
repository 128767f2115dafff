import Agreement
import Foundation
import Testing
import Vocabulary

/// One line of `thresholds.csv`.
struct ThresholdLine: CustomTestStringConvertible, Sendable {
    let cells: [String: String]

    static let all = CSV.rows("thresholds.csv").map(ThresholdLine.init)

    subscript(name: String) -> String { cells[name] ?? "" }
    var testDescription: String { "\(self["title"]) (\(self["source"]))" }
    var actDay: Day { Day(self["actDate"])! }
    var isReached: Bool { self["reached"] == "yes" }

    /// Fen, or pieces.
    func number(_ name: String, isMoney: Bool) -> Int64? {
        isMoney ? AmountInFen(yuan: self[name])?.fen : Int64(self[name])
    }

    /// The facts as JSON, as programs send them.
    var json: String {
        var fields = ["\"article\":\"\(self["article"])\"", "\"actDate\":\"\(self["actDate"])\""]
        if !self["object"].isEmpty { fields.append("\"object\":\"\(self["object"])\"") }
        for fact in self["facts"].split(separator: " ") {
            let parts = fact.split(separator: "=").map(String.init)
            fields.append("\"\(parts[0])\":\(ThresholdLine.value(parts[0], parts[1]))")
        }
        return "{" + fields.joined(separator: ",") + "}"
    }

    private static func value(_ name: String, _ text: String) -> String {
        switch name {
        case "lastPunished": return "\"\(text)\""
        case "sold":
            let lots = text.split(separator: "+").map { lot in
                let parts = lot.split(separator: "x")
                return "{\"units\":\(parts[0]),\"price\":\(parts[1])}"
            }
            return "[" + lots.joined(separator: ",") + "]"
        default: return text
        }
    }

    var facts: ThresholdFacts { get throws { try ThresholdFacts.json(json) } }
}

extension ThresholdFacts {
    static func json(_ text: String) throws -> ThresholdFacts {
        try JSONDecoder().decode(ThresholdFacts.self, from: Data(text.utf8))
    }
}

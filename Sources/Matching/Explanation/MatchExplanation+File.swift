internal import Foundation
internal import Vocabulary

extension MatchExplanation {
    /// One JSON object, fields in alphabetical order, weights in thousandths of a bit, probabilities in millionths.
    package var file: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(Form(self)) else {
            preconditionFailure("An explanation of numbers and texts must encode.")
        }
        return Array(bytes)
    }

    private struct Form: Encodable {
        let model: String
        let foundBy: [String]
        let sameComplaint, sameInfringer: Int
        let prior, door, calibration, lift, sum: Pair
        let fields: [Row]

        init(_ explanation: MatchExplanation) {
            model = explanation.model
            foundBy = explanation.foundBy.map { "\($0)" }
            sameComplaint = Int((explanation.score.sameComplaint * 1_000_000).rounded())
            sameInfringer = Int((explanation.score.sameInfringer * 1_000_000).rounded())
            prior = Pair(explanation.prior)
            door = Pair(explanation.door)
            calibration = Pair(explanation.calibration)
            lift = Pair(explanation.lift)
            sum = Pair(explanation.sum)
            fields = explanation.lines.map(Row.init)
        }
    }

    private struct Pair: Encodable {
        let complaint, infringer: Int

        init(_ weight: Weight) { (complaint, infringer) = (weight.complaint, weight.infringer) }
    }

    private struct Row: Encodable {
        let field: String
        let level: UInt8
        let name: Localized?
        let weight: Pair
        let rarity: Pair?
        let here, there: [Piece]

        init(_ line: Line) {
            (field, level, weight) = ("\(line.field)", line.level, Pair(line.weight))
            name = line.name
            rarity = line.rarity.map(Pair.init)
            here = line.words.here.map(Piece.init)
            there = line.words.there.map(Piece.init)
        }
    }

    private struct Piece: Encodable {
        let text: String
        let differs: Bool

        init(_ run: DifferingRuns.Run) { (text, differs) = (run.text, run.differs) }
    }
}

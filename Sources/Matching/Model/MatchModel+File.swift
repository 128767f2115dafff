internal import Foundation
package import Vocabulary

/// A model as a file: one JSON object of whole numbers, its fields in alphabetical order, so that equal models are equal
/// bytes.
extension MatchModel {
    package var file: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let form = Form(
            version: version, trainedOn: trainedOn, figures: figures, complaint: Form.Weights(complaint),
            infringer: Form.Weights(infringer))
        guard let bytes = try? encoder.encode(form) else { preconditionFailure("A model of numbers must encode.") }
        return Array(bytes)
    }

    /// Refuses what is not a model of this kind, a field or level that does not exist, and weights beyond ±60 bits.
    package init(file: [UInt8]) throws(MatchModelRefusal) {
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(file)) else { throw .notAModel }
        self.init(version: form.version, trainedOn: form.trainedOn)
        figures = form.figures
        complaint = try form.complaint.checked()
        infringer = try form.infringer.checked()
    }

    /// The same weights under a name made of them: `prefix`, a hyphen and sixteen digits; equal models have equal names.
    package func named(_ prefix: String) -> MatchModel {
        var model = self
        model.version = ""
        let hash = model.file.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        model.version = prefix + "-" + String(repeating: "0", count: 16 - digits.count) + digits
        return model
    }

    fileprivate struct Form: Codable {
        let version: String
        let trainedOn: Localized
        let figures: [String: Int]
        let complaint: Weights
        let infringer: Weights
    }
}

package enum MatchModelRefusal: Error, Equatable {
    case notAModel
    case unknownField(String)
    case weightOutOfRange(String)

    package var message: Localized {
        switch self {
        case .notAModel: Localized(zh: "这不是匹配模型文件。", en: "This is not a file of a matching model.")
        case .unknownField(let name):
            Localized(zh: "模型中有不认识的项目“\(name)”。", en: "The model weighs “\(name)”, which is not compared.")
        case .weightOutOfRange(let name):
            Localized(zh: "“\(name)”的权重超出范围。", en: "The weights of “\(name)” are out of range.")
        }
    }
}

extension MatchModel.Form {
    fileprivate struct Weights: Codable {
        let prior: Int
        let perDoubling: Int
        let doorLimit: Int
        let levels: [String: [Int]]
        let rarity: [String: [Int]]
        /// By code of the right; "any" for all others.
        let calibration: [String: MatchCalibration]

        init(_ weights: MatchWeights) {
            prior = weights.prior
            perDoubling = weights.perDoubling
            doorLimit = weights.doorLimit
            levels = Dictionary(
                uniqueKeysWithValues: ComparedField.allCases.map { field in
                    ("\(field)", (0..<UInt8(field.levelCount)).map { weights[field, $0] })
                })
            rarity = Dictionary(
                uniqueKeysWithValues: CountedField.allCases.map { field in
                    ("\(field)", (0..<TermFrequencies.steps).map { weights[field, $0] })
                })
            var calibration = ["any": weights.calibration[0]]
            for right in RightType.allCases where weights.calibration[Int(right.number)] != weights.calibration[0] {
                calibration[right.rawValue] = weights.calibration[Int(right.number)]
            }
            self.calibration = calibration
        }

        func checked() throws(MatchModelRefusal) -> MatchWeights {
            var weights = MatchWeights()
            guard abs(prior) <= 60_000 else { throw .weightOutOfRange("prior") }
            guard abs(perDoubling) <= 5000 else { throw .weightOutOfRange("perDoubling") }
            guard (0...1_000_000).contains(doorLimit) else { throw .weightOutOfRange("doorLimit") }
            (weights.prior, weights.perDoubling, weights.doorLimit) = (prior, perDoubling, doorLimit)
            for (name, row) in levels {
                guard let field = ComparedField.allCases.first(where: { "\($0)" == name }) else {
                    throw .unknownField(name)
                }
                guard isInRange(row, atMost: 16) else { throw .weightOutOfRange(name) }
                for (level, weight) in row.enumerated() { weights[field, UInt8(level)] = weight }
            }
            for (name, row) in rarity {
                guard let field = CountedField.allCases.first(where: { "\($0)" == name }) else {
                    throw .unknownField(name)
                }
                guard isInRange(row, atMost: TermFrequencies.steps) else { throw .weightOutOfRange(name) }
                for (step, weight) in row.enumerated() { weights[field, step] = weight }
            }
            guard let any = calibration["any"] else { throw .notAModel }
            weights.calibration = weights.calibration.map { _ in any }
            for (name, value) in calibration {
                guard (1...10_000).contains(value.stretch), abs(value.shift) <= 60_000 else {
                    throw .weightOutOfRange(name)
                }
                guard let number = name == "any" ? 0 : RightType(rawValue: name)?.number else {
                    throw .unknownField(name)
                }
                weights.calibration[Int(number)] = value
            }
            return weights
        }

        private func isInRange(_ row: [Int], atMost count: Int) -> Bool {
            row.count <= count && row.first ?? 0 == 0 && row.allSatisfy { abs($0) <= 60_000 }
        }
    }
}

import Matching
import Testing
import Vocabulary

@Suite("The model of a match")
struct MatchModelTests {
    @Test("The model in the product is read, and written with the bytes it was read from")
    func roundTrip() throws {
        let bytes = MatchModel.standard.file
        #expect(try MatchModel(file: bytes) == .standard)
        #expect(try MatchModel(file: bytes).file == bytes)
    }

    @Test("The model in the product says that it knows no real case, its seeds, and how it did on others")
    func origin() {
        let model = MatchModel.standard
        #expect(model.version.contains("invented"))
        #expect(model.trainedOn.en.contains("invented complaints") && model.trainedOn.zh.contains("不是真实案件"))
        for seed in ["101", "102", "201", "301", "103", "202"] {
            #expect(model.trainedOn.en.contains(seed) && model.trainedOn.zh.contains(seed))
        }
        for size in ["10k", "100k", "1M"] {
            #expect(model.figures["averagePrecision\(size)", default: 0] > 900_000)
            #expect(model.figures["calibrationError\(size)", default: .max] <= 20_000)
        }
    }

    @Test("A field that is not told weighs nothing, whatever a model file says")
    func missing() throws {
        var model = MatchModel(version: "t", trainedOn: Localized(zh: "", en: ""))
        model.complaint[.name, 0] = -5000
        #expect(model.complaint[.name, 0] == 0)
        let file = String(decoding: MatchModel.standard.file, as: UTF8.self)
        let wrong = file.replacing("\"contact\" : [\n        0,", with: "\"contact\" : [\n        -1,")
        #expect(wrong != file)
        #expect(throws: MatchModelRefusal.weightOutOfRange("contact")) { try MatchModel(file: Array(wrong.utf8)) }
    }

    @Test("What is no model, or weighs what is not compared, is refused by name")
    func refused() {
        #expect(throws: MatchModelRefusal.notAModel) { try MatchModel(file: Array("{}".utf8)) }
        let file = String(decoding: MatchModel.standard.file, as: UTF8.self).replacing("\"goods\"", with: "\"gods\"")
        #expect(throws: MatchModelRefusal.unknownField("gods")) { try MatchModel(file: Array(file.utf8)) }
    }

    @Test("A prior beyond any reason is refused, so that no sum can run over")
    func priorOutOfRange() throws {
        var model = MatchModel.standard
        model.infringer.prior = 60_001
        #expect(throws: MatchModelRefusal.weightOutOfRange("prior")) { try MatchModel(file: model.file) }
        model.infringer.prior = -60_000
        #expect(try MatchModel(file: model.file) == model)
    }

    @Test("Name, contact and telephone of one door say together no more than their limit")
    func door() {
        var weights = MatchWeights()
        weights.doorLimit = 5000
        for field in [ComparedField.name, .contact, .telephone] { weights[field, 3] = 3000 }
        weights[.unit, 3] = 4000
        var comparison = Comparison()
        for field in [ComparedField.name, .contact, .telephone, .unit] { comparison[field] = 3 }
        #expect(weights.sum(comparison, TermFrequencies()) == 9000)
        comparison[.contact] = 0
        comparison[.telephone] = 0
        #expect(weights.sum(comparison, TermFrequencies()) == 7000)
    }

    @Test("In a larger store chance finds more pairs: the prior falls with every doubling, within what was measured")
    func size() {
        var weights = MatchWeights()
        weights.perDoubling = -300
        var frequencies = TermFrequencies()
        #expect(weights.prior(frequencies) == 0)
        frequencies.cases = 40_000
        #expect(weights.prior(frequencies) == -600)
        frequencies.cases = 1
        let least = weights.prior(frequencies)
        frequencies.cases = 1000
        #expect(weights.prior(frequencies) == least)
    }

    @Test("Two complaints about one infringement have one infringer: the second probability is never below the first")
    func ordered() {
        let score = MatchScore(sameComplaint: 0.8, sameInfringer: 0.5)
        #expect(score.sameInfringer == 0.8)
    }
}

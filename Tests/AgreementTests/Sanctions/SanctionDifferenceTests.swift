import Agreement
import Testing
import Vocabulary

/// A change in one file of Beijing, and what must be said about it.
struct SanctionChange: CustomTestStringConvertible, Sendable {
    let file: String
    let old: String
    let new: String
    let topic: DifferenceTopic
    let sentence: String

    var testDescription: String { "\(file): \(new)" }

    static let all = [
        SanctionChange(
            file: "thresholds.yaml", old: "basic: 30000, several: 20000, repeat: 20000",
            new: "basic: 40000, several: 20000, repeat: 20000", topic: .threshold,
            sentence: "Illegal gains basic 30,000 yuan, two or more 20,000 yuan, again 20,000 yuan → basic 40,000 yuan"),
        SanctionChange(
            file: "thresholds.yaml", old: "{measure: copies, basic: 500}", new: "{measure: copies, basic: 600}",
            topic: .threshold, sentence: "Copies basic 500 → basic 600"),
        SanctionChange(
            file: "thresholds.yaml", old: "especiallySerious: 10", new: "especiallySerious: 8", topic: .threshold,
            sentence: "times for especially serious 10 → 8"),
        SanctionChange(
            file: "thresholds.yaml", old: "halfOf: [business, repeat, copies, [works, downloads, clicks, members]]",
            new: "halfOf: [business, copies]", topic: .threshold,
            sentence: "half of two of Illegal business, the standard after a punishment, Copies, Works or Downloads"),
        SanctionChange(
            file: "thresholds.yaml", old: "    ownerRuined: especiallySerious\n", new: "", topic: .threshold,
            sentence: "owner ruined Especially serious → none"),
        SanctionChange(
            file: "rewards.yaml", old: "rate: 3 %, floor: 3000", new: "rate: 2.5 %, floor: 3000", topic: .reward,
            sentence: "grade 2 3 %, at least 3,000 yuan → 2.50 %, at least 3,000 yuan"),
        SanctionChange(
            file: "rewards.yaml", old: "cap: 1000000", new: "cap: 2000000", topic: .reward,
            sentence: "cap 1,000,000 yuan → 2,000,000 yuan"),
        SanctionChange(
            file: "fines.yaml", old: "{over: 50000, mostTimes: 5}", new: "{over: 60000, mostTimes: 4}", topic: .fine,
            sentence:
                "range over 50,000 yuan: at most 5 times, at most 250,000 yuan → over 60,000 yuan: at most 4 times"),
        SanctionChange(
            file: "fines.yaml", old: "{serious: true, least: 500000", new: "{serious: true, least: 600000",
            topic: .fine,
            sentence: "serious: at least 600,000 yuan, at most 2,000,000 yuan"),
        SanctionChange(
            file: "fines.yaml", old: "heavierWithinYears: 5", new: "heavierWithinYears: 3", topic: .fine,
            sentence: "years for a heavier fine 5 → 3"),
        SanctionChange(
            file: "credit.yaml", old: "publishedWithin: 20 working days", new: "publishedWithin: 15 working days",
            topic: .credit, sentence: "published within 20 working days → 15 working days"),
        SanctionChange(
            file: "credit.yaml", old: "isShown: false", new: "isShown: true", topic: .credit, sentence: "shown no → yes"
        ),
        SanctionChange(
            file: "evidence.yaml", old: "{need: mayFollow, note: {zh: 另附原始存储介质, en: + original medium}}",
            new: "required", topic: .evidence, sentence: "Criminal transfer ◐ “+ original medium” Hash"),
    ]
}

@Suite("What a new agreement changes in sanctions and evidence")
struct SanctionDifferenceTests {
    @Test("A change is said in words, with both values", arguments: SanctionChange.all)
    func changed(change: SanctionChange) throws {
        let files = try AgreementFolder.files(at: packageRoot + "/agreements/beijing").map { original in
            guard original.path == change.file else { return original }
            let text = String(decoding: original.bytes, as: UTF8.self)
            try #require(text.contains(change.old), "\(change.file) has no \(change.old)")
            let changed = text.replacing(change.old, with: change.new, maxReplacements: 1)
            return AgreementFile(path: change.file, bytes: Array(changed.utf8))
        }
        let found = try ResponsibilityAgreement.load(files).differences(from: .beijing)
        #expect(found.count == 1)
        #expect(found.first?.topic == change.topic)
        #expect(found.first?.sentence.en.contains(change.sentence) == true, "\(found.map(\.sentence.en))")
        #expect(found.first?.sentence.zh.contains("→") == true)
    }
}

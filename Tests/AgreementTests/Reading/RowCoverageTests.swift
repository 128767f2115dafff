import Agreement
import Testing
import Vocabulary

/// A row of few facts, which the test tries against every matter by itself.
private struct SimpleRow {
    let rights: Set<String>
    let publicInterest: Bool?
    let places: Set<String>?
    let onlyPlaces: Set<String>?
    let lastYear: Int?

    init(_ numbers: inout SeededNumbers) {
        rights = Set(["tm", "cr", "ts"].filter { _ in Bool.random(using: &numbers) } + ["gi"])
        publicInterest = [true, false, nil].randomElement(using: &numbers)!
        func some() -> Set<String>? {
            Bool.random(using: &numbers) ? nil : [SimpleRow.places.randomElement(using: &numbers)!, "shop"]
        }
        (places, onlyPlaces) = (some(), some())
        lastYear = [2025, 2026, nil].randomElement(using: &numbers)!
    }

    private static let places = ["shop", "border", "abroad"]

    var text: String {
        func list(_ values: Set<String>) -> String { "[\(values.sorted().joined(separator: ", "))]" }
        let facts = [
            "right: \(list(rights))", publicInterest.map { "publicInterest: \($0)" },
            places.map { "place: \(list($0))" },
            onlyPlaces.map { "onlyPlace: \(list($0))" },
        ].compactMap(\.self).joined(separator: ", ")
        return "when: {\(facts)}" + (lastYear.map { ", validTo: \($0)-12-31" } ?? "")
    }

    func fits(_ right: String, _ isPublic: Bool, _ set: Set<String>, _ year: Int) -> Bool {
        rights.contains(right) && publicInterest ?? isPublic == isPublic && !(places?.isDisjoint(with: set) ?? false)
            && set.isSubset(of: onlyPlaces ?? set) && year <= lastYear ?? year
    }

    /// The rows that some matter reaches, found by trying every matter.
    static func reached(_ rows: [SimpleRow]) -> Set<Int> {
        var reached: Set<Int> = []
        for right in ["tm", "cr", "ts", "gi"] {
            for isPublic in [true, false] {
                for year in [2025, 2026, 2027] {
                    for bits in 1..<16 {
                        let set = Set(
                            (places + ["market"]).enumerated().filter { bits & 1 << $0.offset != 0 }.map(\.element))
                        if let row = rows.firstIndex(where: { $0.fits(right, isPublic, set, year) }) {
                            reached.insert(row)
                        }
                    }
                }
            }
        }
        return reached
    }
}

@Suite("Rows that can never match are found exactly")
struct RowCoverageTests {
    @Test("Trying every matter finds the same rows", arguments: 0..<25 as Range<UInt64>)
    func sameAsTrying(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let rows = (0..<8).map { _ in SimpleRow(&numbers) }
        let lines = rows.enumerated().map {
            "  - {id: S\($0), name: {zh: 行, en: Row}, source: *s, mark: G, \($1.text)}\n"
        }
        let text = ResponsibilityAgreement.sampleText().replacing(
            "competence:\n", with: "competence:\n" + lines.joined())
        var unreached: Set<Int> = []
        do {
            _ = try ResponsibilityAgreement.load([AgreementFile(path: "a.yaml", bytes: Array(text.utf8))])
        } catch {
            unreached = Set(error.problems.map { $0.line - 12 })
            #expect(error.problems.allSatisfy { $0.message.en.contains("can never match") })
        }
        #expect(Set(rows.indices).subtracting(SimpleRow.reached(rows)) == unreached)
    }
}

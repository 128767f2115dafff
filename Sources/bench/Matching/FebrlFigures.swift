import Foundation
import Matching
import Vocabulary

/// The classical sets of persons, with the product's training and without labels: everybody reaches these figures, and a
/// machinery that does not is broken.
struct FebrlFigures {
    let hufu: Hufu
    private static let place = "../shared/data/febrl-dataset"

    static var isThere: Bool { FileManager.default.fileExists(atPath: place + "3.csv.xz") }

    func measure(_ table: inout FigureTable) throws {
        let third = try FebrlPerson.read(Self.place + "3.csv.xz", hufu)
        let alone = third.indices.flatMap { one in third[..<one].filter { $0.person == third[one].person } }.count
        table.add("matching: FEBRL3, F1 without labels", f1(third, { _, _ in true }, alone), "", .atLeast(0.998))
        let left = try FebrlPerson.read(Self.place + "4a.csv.xz", hufu)
        let right = try FebrlPerson.read(Self.place + "4b.csv.xz", hufu)
        let across = { (one: Int, other: Int) in (one < left.count) != (other < left.count) }
        table.add("matching: FEBRL4, F1 without labels", f1(left + right, across, left.count), "", .atLeast(0.9995))
    }

    private func f1(_ people: [FebrlPerson], _ mayMatch: (Int, Int) -> Bool, _ truePairs: Int) -> Double {
        let pairs = Self.pairs(people).filter { mayMatch($0.0, $0.1) }
        let comparisons = pairs.map { FebrlComparison.compare(people[$0.0], people[$0.1]) }
        let patterns = MatchPatterns(comparisons.map { MatchSample($0, TermFrequencies(), nil) })
        let model = MatchTraining(patterns).fromClasses(version: "febrl", trainedOn: Localized(zh: "", en: ""))
        var (found, right) = (0, 0)
        for (pair, comparison) in zip(pairs, comparisons)
        where model.score(comparison, TermFrequencies()).sameInfringer >= 0.5 {
            found += 1
            right += people[pair.0].person == people[pair.1].person ? 1 : 0
        }
        return 2 * Double(right) / Double(found + truePairs)
    }

    /// Pairs that share one of these, in ascending order.
    private static func pairs(_ people: [FebrlPerson]) -> [(Int, Int)] {
        let blocks: [[FebrlPerson.Column]] = [
            [.socialNumber], [.birth], [.surname, .givenName], [.surname, .postcode], [.givenName, .postcode],
            [.street, .streetNumber], [.surname, .suburb], [.givenName, .suburb], [.street, .surname],
            [.street, .givenName],
        ]
        var pairs: Set<SIMD2<Int>> = []
        for block in blocks {
            var groups: [[[UInt8]]: [Int]] = [:]
            for (index, person) in people.enumerated() where !block.contains(where: { person[$0].isEmpty }) {
                groups[block.map { person[$0] }, default: []].append(index)
            }
            for group in groups.values where group.count < 100 {
                for (place, one) in group.enumerated() {
                    for other in group[..<place] { pairs.insert(SIMD2(other, one)) }
                }
            }
        }
        return pairs.map { ($0.x, $0.y) }.sorted { $0 < $1 }
    }
}

import Foundation
import Matching

/// Pairs of identifiers and what somebody found about them.
struct PairLabels {
    private let path: String
    private var pairs: [(one: String, other: String, relation: MatchRelation)] = []
    /// Whether every pair that is not named is unrelated.
    private let isComplete: Bool

    private static let relations: [String: MatchRelation] = [
        "dup": .sameComplaint, "sameComplaint": .sameComplaint,
        "repeat": .sameInfringer, "same_shop": .sameInfringer, "ring": .sameInfringer, "sameInfringer": .sameInfringer,
        "neighbour": .unrelated, "lookalike": .unrelated, "unrelated": .unrelated,
    ]

    static let words = MatchRelation.allCases.map { relation in
        relations.filter { $0.value == relation }.keys.sorted().joined(separator: ", ")
    }.joined(separator: "; ")

    /// Refuses a file that cannot be read, columns and values that nobody knows.
    init(_ path: String) throws(ComplaintFileRefusal) {
        self.path = path
        guard isReadableFile(path) else { throw .unreadable(path) }
        let header = CSVFile.header(path)
        let known: Set = ["id_a", "id_b", "relation", "label", "level", "ops"]
        let unknown = Set(header).subtracting(known).sorted()
        guard unknown.isEmpty else { throw .unknownColumns(unknown, path, known: known) }
        func column(_ name: String) throws(ComplaintFileRefusal) -> Int {
            guard let column = header.firstIndex(of: name) else { throw .missingColumn(name, path) }
            return column
        }
        isComplete = header.contains("relation")
        let columns = (try column("id_a"), try column("id_b"), try column(isComplete ? "relation" : "label"))
        for part in CSVFile(path).parts {
            for record in (part.first == 0 ? 1 : 0)..<part.records.count {
                guard part.records.width(record) == header.count else { throw .brokenRow(part.first + record, path) }
                let word = part.records.text(record, columns.2)
                guard let relation = Self.relations[word] else { throw .unknownLabel(word, path) }
                pairs.append((part.records.text(record, columns.0), part.records.text(record, columns.1), relation))
            }
        }
    }

    /// By position in an index. Pairs of which one is not there are told and left out.
    func placed(in matters: IndexedMatters) throws -> PlacedLabels {
        var relations: [UInt64: MatchRelation] = [:]
        relations.reserveCapacity(pairs.count)
        var lost = 0
        for pair in pairs {
            guard let one = matters.identifiers.position(of: pair.one),
                let other = matters.identifiers.position(of: pair.other), one != other
            else {
                lost += 1
                continue
            }
            relations[PlacedLabels.key(one, other)] = pair.relation
        }
        if lost > 0 { say("\(lost) labelled pairs are not in the input and are left out.\n略去输入文件中没有的 \(lost) 对。") }
        guard !relations.isEmpty else { throw CommandFailure(ComplaintFileRefusal.noRows(path)) }
        return PlacedLabels(relations: relations, isComplete: isComplete)
    }
}

/// What is known of pairs of positions.
struct PlacedLabels: Sendable {
    fileprivate let relations: [UInt64: MatchRelation]
    fileprivate let isComplete: Bool

    var count: Int { relations.count }

    /// Nil where nobody knows.
    func relation(_ one: Int, _ other: Int) -> MatchRelation? {
        relations[Self.key(one, other)] ?? (isComplete ? .unrelated : nil)
    }

    fileprivate static func key(_ one: Int, _ other: Int) -> UInt64 {
        UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    }
}

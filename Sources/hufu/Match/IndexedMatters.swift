import Foundation
import Matching
import Vocabulary

/// A file of complaints, read and indexed.
struct IndexedMatters: Sendable {
    let identifiers: MatterIdentifiers
    let index: MatchIndex
    /// The matters that are told in letters.
    let letters: NarrativeIndex

    /// Keys of a file meet only keys of the same file, so that any secret will do.
    static let secret = MatchSecret(low: 0, high: 0)

    /// Rows that cannot be used are told on standard error and left out; refuses a file without any other.
    static func read(_ file: MatterFile) async throws -> IndexedMatters {
        var identifiers = MatterIdentifiers()
        var builder = MatchIndexBuilder()
        var letters = NarrativeIndexBuilder()
        var left = LeftOutRows()
        let progress = ProgressLine("complaints read")
        try await OrderedWork.run(file.parts(), ProfiledPart.init) { part in
            left.tell(part.bad)
            for matter in part.matters {
                if identifiers.add(matter.id) {
                    if let letter = matter.letter { letters.add(letter, of: builder.count) }
                    builder.add(matter.profile)
                } else {
                    left.tell(matter.number, BadRow.repeatedIdentifier(matter.id).message)
                }
            }
            progress.show(builder.count, of: nil)
        }
        progress.finish()
        left.finish()
        guard builder.count > 0 else { throw CommandFailure(ComplaintFileRefusal.noRows(file.path)) }
        return IndexedMatters(identifiers: identifiers, index: builder.finished(), letters: letters.finished())
    }
}

extension MatchIndex {
    /// Parts of the index on which several processors can work.
    func ranges() -> [Range<Int>] { ranges(of: 0..<count) }

    func ranges(of rows: Range<Int>) -> [Range<Int>] {
        stride(from: rows.lowerBound, to: rows.upperBound, by: 1024).map { $0..<Swift.min($0 + 1024, rows.upperBound) }
    }
}

/// Some rows of a file with what they are compared by.
private struct ProfiledPart: Sendable {
    let matters: [Matter]
    let bad: [(number: Int, reason: Localized)]

    init(_ part: MatterFilePart) {
        var matters: [Matter] = []
        var bad: [(number: Int, reason: Localized)] = []
        for row in part.rows() {
            switch row.content {
            case .success(let matter):
                matters.append(Matter(row.number, matter))
            case .failure(let reason): bad.append((row.number, reason.message))
            }
        }
        self.matters = matters
        self.bad = bad
    }

    struct Matter {
        let number: Int
        let id: String
        let profile: MatchProfile
        let letter: Narrative?

        init(_ number: Int, _ matter: IdentifiedMatter) {
            self.number = number
            id = matter.id
            profile = MatchProfile(matter.told, secret: IndexedMatters.secret)
            letter = Narrative(matter.told)
        }
    }
}

/// Tells which rows of a file are left out: the first of them each, the others as a number.
private struct LeftOutRows {
    private var count = 0
    private static let shown = 20

    mutating func tell(_ rows: [(number: Int, reason: Localized)]) {
        for row in rows { tell(row.number, row.reason) }
    }

    mutating func tell(_ number: Int, _ reason: Localized) {
        count += 1
        if count <= Self.shown { say("row \(number): \(reason.en)\n第 \(number) 行：\(reason.zh)") }
    }

    func finish() {
        if count > 0 { say("\(count) rows left out.\n略去 \(count) 行。") }
    }
}

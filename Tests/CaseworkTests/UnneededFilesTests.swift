import CaseRules
import Casework
import Storage
import Synchronization
import Testing
import Vocabulary

@Suite("Files that nobody needs go, sooner or later")
struct UnneededFilesTests {
    private static let owner = [UInt8](repeating: 5, count: 32)

    @Test("A file that was too young to go is tried again, until it is gone")
    func young() async throws {
        try await TestCentre.run { centre in
            try await centre.upload("a")
            try await centre.removeEvidence(digest: .all("a"), of: Self.owner)
            let tries = Tries()
            try await centre.removeUnneededFiles { digest, _ in tries.note(digest, isGone: false) }
            try await centre.removeUnneededFiles { digest, _ in tries.note(digest, isGone: true) }
            try await centre.removeUnneededFiles { digest, _ in tries.note(digest, isGone: true) }
            #expect(tries.digests == [.all("a"), .all("a")])
        }
    }

    @Test("A file that somebody else needs stays, and one that is left alone for a day goes")
    func needed() async throws {
        try await TestCentre.run { centre in
            try await centre.upload("a")
            try await centre.upload("a", owner: [UInt8](repeating: 6, count: 32))
            try await centre.upload("b")
            for digest in ["a", "b"] { try await centre.removeEvidence(digest: .all(digest), of: Self.owner) }
            let tries = Tries()
            try await centre.removeUnneededFiles { digest, _ in tries.note(digest, isGone: true) }
            #expect(tries.digests == [.all("b")])
            let later = centre.at { TestCentre.start.adding(hours: 25) }
            try await later.expire()
            try await later.removeUnneededFiles { digest, _ in tries.note(digest, isGone: true) }
            #expect(tries.digests == [.all("b"), .all("a")])
        }
    }
}

extension ServiceCentre {
    fileprivate func upload(_ letter: String, owner: [UInt8] = [UInt8](repeating: 5, count: 32)) async throws {
        try await addEvidence(
            NewEvidence(
                digest: .all(letter), size: 1, name: "x", mediaType: "text/plain", addedAt: now(),
                addedBy: .publicVisitor, audience: .everyone),
            of: owner)
    }
}

extension String {
    fileprivate static func all(_ letter: String) -> String { String(repeating: letter, count: 64) }
}

/// What was asked to be removed.
private final class Tries: Sendable {
    private let found = Mutex<[String]>([])

    var digests: [String] { found.withLock { $0 } }

    func note(_ digest: String, isGone: Bool) -> Bool {
        found.withLock { $0.append(digest) }
        return isGone
    }
}

import Foundation
import Vocabulary

/// Something that stands in a case beside its matter and is for all of the desk, so that words of it find the case.
struct SearchedText: Sendable, Hashable {
    let place: Passage.Place
    let at: Instant
    let words: String
}

extension SearchedText {
    /// Nil for a text that is sealed or not for all of the desk.
    init?(_ text: CaseTextRow) {
        guard !text.isSealed else { return nil }
        self.init(written: text.body, at: text.at, for: text.audience)
    }

    /// A text that is not sealed. Nil where it is not for all of the desk.
    init?(written body: [UInt8], at: Instant, for audience: TextAudience) {
        guard audience.isForWholeDesk else { return nil }
        self.init(place: .text(at), at: at, words: String(decoding: body, as: UTF8.self))
    }

    /// The name of a file. Nil where not all of the desk may open the file. What an informant calls his files may say who
    /// he is, whoever puts them in for him: in his case only those of agencies are searched.
    init?(fileNamed name: String, at: Instant, by role: Role, _ audience: TextAudience, inCaseOf applicant: Role) {
        guard audience.isForWholeDesk, applicant != .informant || role == .agencyLiaison else { return nil }
        self.init(place: .file(at), at: at, words: name)
    }

    init?(_ file: NewEvidence, inCaseOf applicant: Role) {
        self.init(fileNamed: file.name, at: file.addedAt, by: file.addedBy, file.audience, inCaseOf: applicant)
    }

    init?(_ file: EvidenceRow, inCaseOf applicant: Role) {
        self.init(fileNamed: file.name, at: file.addedAt, by: file.addedBy, file.audience, inCaseOf: applicant)
    }

    /// What an event says that others call the matter. Nil if it says nothing of the kind.
    init?(_ event: EventRow) {
        guard RecordedNames.stand(in: event.kind) else { return nil }
        self.init(recorded: event.body, at: event.at)
    }

    init?(recorded body: [UInt8], at: Instant) {
        guard RecordedNames.mayStand(in: body),
            let names = try? JSONDecoder().decode(RecordedNames.self, from: Data(body))
        else { return nil }
        let words = names.all.joined(separator: " ")
        guard !words.isEmpty else { return nil }
        self.init(place: .record(at), at: at, words: words)
    }
}

/// What others call a matter, as events keep it: the numbers of decisions and of cases elsewhere, the orders of the hotline
/// and of platforms, the exhibition. The stored form of an event is kept for good; what stands in it names no person.
struct RecordedNames: Decodable {
    private let documentNumber: String?
    private let answer: Answer?
    private let provenance: Provenance?

    private struct Answer: Decodable {
        let signed: Signed?

        struct Signed: Decodable { let foreignNumber: String? }
    }

    private struct Provenance: Decodable {
        let hotline, platform, exhibition: Source?

        struct Source: Decodable {
            let _0: Names

            struct Names: Decodable { let number, name: String? }
        }
    }

    var all: [String] {
        let sources = [provenance?.hotline, provenance?.platform, provenance?.exhibition].compactMap { $0?._0 }
        return ([documentNumber, answer?.signed?.foreignNumber] + sources.flatMap { [$0.number, $0.name] })
            .compactMap { $0 }
    }

    /// The kinds of events that have such names, as a list of SQL.
    static let kinds = """
        'case.registered.1', 'case.decisionRecorded.1', 'case.outcomeReported.1', 'case.regionAnswered.1'
        """

    private static let quotedKinds = Set(kinds.split(separator: ", "))

    static func stand(in kind: String) -> Bool { quotedKinds.contains("'\(kind)'") }

    /// Whether one of the keys stands in the body of an event. Most registrations have none, and each filing and each
    /// candidate of a search brings one: decoded, it would cost many times as much.
    static func mayStand(in body: [UInt8]) -> Bool {
        // Of `documentNumber` and `foreignNumber`.
        body.holds(#"provenance""#) || body.holds(#"Number""#)
    }
}

extension [UInt8] {
    fileprivate func holds(_ word: StaticString) -> Bool {
        let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return withUnsafeBufferPointer { bytes in
            var start = 0
            while start + word.count <= bytes.count {
                if bytes[start] == word[0], bytes[start..<start + word.count].elementsEqual(word) { return true }
                start += 1
            }
            return false
        }
    }
}

import Foundation
import Vocabulary

/// What a line of the outbox says besides its kind: the number, and the nearest day that its reader may know of.
struct LetterBody: Decodable {
    let number: CaseNumber
    let due: Day?

    private enum Key: String, CodingKey { case number, due }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        number = try fields.decode(CaseNumber.self, forKey: .number)
        due = try fields.decodeIfPresent(String.self, forKey: .due).flatMap { Day($0) }
    }

    init?(_ bytes: [UInt8]) {
        guard let body = try? JSONDecoder().decode(LetterBody.self, from: Data(bytes)) else { return nil }
        self = body
    }
}

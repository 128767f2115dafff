import Agreement
import Foundation
import Vocabulary

/// Reads the facts of a question from a file, or from standard input for `-`.
func readFacts<Facts: Decodable>(_ path: String, _ language: Language) throws -> Facts {
    let source = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let source, let data = try? source.readToEnd() ?? Data() else {
        throw refused("\(path): the file cannot be read.")
    }
    do {
        return try JSONDecoder().decode(Facts.self, from: data)
    } catch let refusal as FactsRefusal {
        throw refused(refusal.message[language])
    } catch {
        throw refused("\(path): the facts are not a JSON object.")
    }
}

/// The day of the question, in the city's own time.
func today(_ agreement: ResponsibilityAgreement) -> Day {
    Day(Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)), agreement.offset)
}

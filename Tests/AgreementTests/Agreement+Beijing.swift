import Agreement
import Foundation
import Testing
import Vocabulary

extension ResponsibilityAgreement {
    /// The agreement that comes with the package.
    static let beijing: ResponsibilityAgreement = {
        do {
            return try load(AgreementFolder.files(at: packageRoot + "/agreements/beijing"))
        } catch {
            fatalError("The agreement of Beijing does not load:\n\(error)")
        }
    }()

    /// The due day of a clock that starts on that day at ten in the morning.
    func day(_ clock: String, _ start: String, _ options: DueOptions = DueOptions()) -> Day? {
        due(ClockID(clock), from: Instant("\(start)T10:00+08:00")!, options)?.due.day
    }
}

/// The folder of the package, found from this file.
let packageRoot = URL(fileURLWithPath: #filePath).pathComponents.dropFirst().dropLast(3).reduce("") { $0 + "/" + $1 }

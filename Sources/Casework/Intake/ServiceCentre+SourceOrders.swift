import CaseRules
import Storage
import Vocabulary

/// The number by which another service knows a matter, and which service. Commands C06, C07.
struct SourceOrder: Equatable {
    let source: String
    let number: String
}

extension RegistrationWay {
    var sourceOrder: SourceOrder? {
        switch self {
        case .importHotline(let order): SourceOrder(source: "hotline", number: order.number)
        case .fromPlatform(let known): SourceOrder(source: "platform \(known.platform)", number: known.number)
        default: nil
        }
    }
}

extension ServiceCentre {
    /// The case that the order became earlier.
    func knownSource(_ way: RegistrationWay, _ connection: any Connection) throws -> CaseNumber? {
        guard let order = way.sourceOrder, !order.number.isEmpty else { return nil }
        return try connection.caseState(ofOrder: order.number, from: order.source)?.number
    }
}

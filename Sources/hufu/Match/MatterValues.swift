import Matching
import Vocabulary

/// The values of one row under the names of the import columns.
struct MatterValues {
    private var id = ""
    private var received = ""
    private var rightType = ""
    private var told = ToldMatter(receivedOn: Day(number: 0), right: .unknown)

    /// A column that is not compared (`lang`, `kind` …) is passed over.
    mutating func set(_ column: String, _ value: String) {
        switch column {
        case "id": id = value
        case "received": received = value
        case "right_type": rightType = value
        case "right_no": told.rightNumber = value
        case "brand": told.brand = value
        case "complainant": told.complainant = value
        case "complainant_phone": told.complainantPhone = value
        case "respondent": told.respondent = value
        case "contact": told.contact = value
        case "address": told.address = value
        case "phone": told.phone = value
        case "shop_url": told.pages = value
        case "goods": told.goods = value
        case "narrative": told.narrative = value
        default: break
        }
    }

    /// Refuses a row without `id`, a `received` that is neither a day nor an instant, and a right that is none.
    func checked() -> Result<IdentifiedMatter, BadRow> {
        guard !id.isEmpty else { return .failure(.noIdentifier) }
        guard let day = Day(received) ?? Instant(received).flatMap({ _ in Day(String(received.prefix(10))) }) else {
            return .failure(.wrongValue("received", received))
        }
        guard let right = rightType.isEmpty ? .unknown : RightType(rawValue: rightType) else {
            return .failure(.wrongValue("right_type", rightType))
        }
        var told = told
        told.receivedOn = day
        told.right = right
        return .success(IdentifiedMatter(id: id, told: told))
    }
}

/// A matter under the identifier that its file gives it.
struct IdentifiedMatter: Sendable {
    let id: String
    let told: ToldMatter
}

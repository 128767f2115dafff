import ArgumentParser
import Operations
import Vocabulary

/// The flags of the fields of some scopes. ArgumentParser finds options by reflection and fills them by name; this type
/// shows it those of `HufuConfiguration.fields`, so that a field is written down once.
protocol FieldOptions: ParsableArguments, CustomReflectable {
    static var scopes: [Field.Scope] { get }
    /// The values as they stood on the command line, by key.
    var given: [String: String] { get set }
}

extension FieldOptions {
    private static var fields: [Field] { HufuConfiguration.fields.filter { scopes.contains($0.scope) } }

    init(from decoder: any Decoder) throws {
        self.init()
        let values = try decoder.container(keyedBy: FieldKey.self)
        for field in Self.fields {
            let key = FieldKey(stringValue: field.key)
            given[field.key] =
                field.isToggle
                ? try values.decode(Flag<Bool?>.self, forKey: key).wrappedValue.map { "\($0)" }
                : try values.decode(Option<String?>.self, forKey: key).wrappedValue
        }
    }

    var customMirror: Mirror {
        Mirror(
            self,
            children: Self.fields.map { field in
                let name = NameSpecification(arrayLiteral: .customLong(field.key))
                let help = ArgumentHelp(
                    "\(field.meaning) (\(field.range.en); default: \(field.standard))", valueName: field.valueName,
                    // A secret has a flag only to be refused with the reason.
                    visibility: field.secrecy == .secret ? .hidden : .default)
                return field.isToggle
                    ? (label: field.key, value: Flag<Bool?>(name: name, inversion: .prefixedNo, help: help) as Any)
                    : (label: field.key, value: Option<String?>(name: name, help: help) as Any)
            })
    }
}

struct FieldKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) { nil }
}

extension Field {
    fileprivate var valueName: String {
        switch key {
        case "data", "agreement": "dir"
        case "at": "instant"
        case "database", "smtp-url", "gateway-url", "site-url": "url"
        case "smtp-from", "desk-mailbox", "supervisor-mailbox": "address"
        case "s3-credentials", "smtp-authorities", "gateway-authorities": "file"
        case _ where key.hasSuffix("-file"): "file"
        default: Int(standard) == nil ? "value" : "number"
        }
    }
}

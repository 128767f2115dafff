import Mustache
import Vocabulary

/// Tags of flags as one piece of HTML: the terms are a closed list, so a page places them unescaped and fast.
func flagTags(_ flags: [CaseFlag], _ language: Language) -> String {
    flags.map { #"<span class="tag \#($0.tone)">\#(escaped($0.name[language]))</span>"# }.joined(separator: " ")
}

/// Text made safe for HTML, between tags and in quoted attributes.
func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }) else {
        return text
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
        switch byte {
        case 0x26: bytes += "&amp;".utf8
        case 0x3C: bytes += "&lt;".utf8
        case 0x3E: bytes += "&gt;".utf8
        case 0x22: bytes += "&quot;".utf8
        case 0x27: bytes += "&#39;".utf8
        default: bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// The query of a link: names and values, percent-encoded, empty values left out.
func queryString(_ pairs: [(String, String)]) -> String {
    let filled = pairs.filter { !$0.1.isEmpty }
    guard !filled.isEmpty else { return "" }
    return "?" + filled.map { $0.0 + "=" + percentEncoded($0.1) }.joined(separator: "&")
}

/// Everything but unreserved characters (RFC 3986, section 2.3) as `%XX`.
func percentEncoded(_ text: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
        default: bytes += [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// The name and value of one line of a definition list.
struct NamedLine: PagePart {
    let name: String
    let value: String

    init(_ fact: FactView, _ language: Language) {
        name = fact.name[language]
        value = fact.value
    }

    func child(named key: String) -> Any? {
        switch key {
        case "name": name
        case "value": value
        default: nil
        }
    }
}

/// A link of a list's filters, with its bounded count.
struct FilterLink: PagePart {
    let href: String
    let name: String
    let count: String
    let isCurrent: Bool

    func child(named key: String) -> Any? {
        switch key {
        case "href": href
        case "name": name
        case "count": count
        case "isCurrent": isCurrent
        default: nil
        }
    }
}

/// The links to the screen before and after of a list that is read by keys.
struct PageLinks: PagePart {
    let previous: String
    let next: String

    func child(named key: String) -> Any? {
        switch key {
        case "hasPrevious": !previous.isEmpty
        case "hasNext": !next.isEmpty
        case "previousHref": previous
        case "nextHref": next
        default: nil
        }
    }
}

/// The few elements that Hufu reads from an object store's XML. What it looks for holds no other elements and, keys
/// being digits under a plain prefix, no entities.
struct BucketText {
    private let text: Substring

    init(_ bytes: [UInt8]) {
        text = Substring(String(decoding: bytes, as: UTF8.self))
    }

    func first(_ name: String) -> String? { all(name, limit: 1).first }

    /// The contents of all elements of that name, in order.
    func all(_ name: String, limit: Int = .max) -> [String] {
        var found: [String] = []
        var rest = text
        while found.count < limit, let start = rest.firstRange(of: "<\(name)>"),
            let end = rest[start.upperBound...].firstRange(of: "</\(name)>")
        {
            found.append(String(rest[start.upperBound..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return found
    }
}

/// What the server answered. The head is kept as text, the body as bytes.
struct Answer: Sendable {
    let status: Int
    let head: String
    let body: [UInt8]
    /// Head and body as they came over the wire.
    let wireLength: Int

    var text: String { String(decoding: body, as: UTF8.self) }

    /// All values of a header, in order.
    func headers(_ name: String) -> [String] {
        let wanted = name.lowercased() + ":"
        return head.split(separator: "\r\n").filter { $0.lowercased().hasPrefix(wanted) }
            .map { String($0.dropFirst(wanted.count).drop { $0 == " " }) }
    }

    /// `name=value` of the cookie that the answer sets.
    func cookie(_ name: String) -> String? {
        headers("set-cookie").first { $0.hasPrefix(name + "=") }?.split(separator: ";").first.map(String.init)
    }

    /// The first answer in the bytes and how many of them it takes; nil while it is not there in full.
    static func read(_ bytes: [UInt8]) -> (Answer, Int)? {
        guard let end = headEnd(bytes), bytes.count >= 12 else { return nil }
        let status = bytes[9..<12].reduce(0) { $0 * 10 + Int($1) - 48 }
        let head = String(decoding: bytes[0..<end], as: UTF8.self)
        let probe = Answer(status: status, head: head, body: [], wireLength: 0)
        if probe.headers("transfer-encoding").contains("chunked") {
            guard let (body, length) = chunks(bytes, from: end) else { return nil }
            return (Answer(status: status, head: head, body: body, wireLength: length), length)
        }
        let count = probe.headers("content-length").first.flatMap(Int.init) ?? 0
        guard bytes.count >= end + count else { return nil }
        let body = Array(bytes[end..<end + count])
        return (Answer(status: status, head: head, body: body, wireLength: end + count), end + count)
    }

    private static func headEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        for index in 3..<bytes.count
        where bytes[index] == 10 && bytes[index - 1] == 13 && bytes[index - 2] == 10 && bytes[index - 3] == 13 {
            return index + 1
        }
        return nil
    }

    private static func chunks(_ bytes: [UInt8], from start: Int) -> ([UInt8], Int)? {
        var body: [UInt8] = []
        var index = start
        while let lineEnd = bytes[index...].firstIndex(of: 10) {
            let digits = String(decoding: bytes[index..<lineEnd], as: UTF8.self).filter(\.isHexDigit)
            guard let size = Int(digits, radix: 16) else { return nil }
            let next = lineEnd + 1 + size + 2
            guard bytes.count >= next else { return nil }
            body += bytes[lineEnd + 1..<lineEnd + 1 + size]
            index = next
            if size == 0 { return (body, index) }
        }
        return nil
    }
}

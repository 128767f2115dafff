/// A request, written out once and sent as it is.
struct Request: Sendable {
    let bytes: [UInt8]

    init(_ method: String, _ path: String, headers: [(String, String)] = [], body: [UInt8]? = nil) {
        var text = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        if let body { text += "Content-Length: \(body.count)\r\n" }
        bytes = Array((text + "\r\n").utf8) + (body ?? [])
    }

    static func get(_ path: String, _ headers: [(String, String)] = []) -> Request {
        Request("GET", path, headers: headers)
    }

    static func json(_ path: String, _ body: [UInt8], _ headers: [(String, String)] = []) -> Request {
        Request("POST", path, headers: headers + [("Content-Type", "application/json")], body: body)
    }

    static func form(_ path: String, _ fields: [(String, String)], _ headers: [(String, String)] = []) -> Request {
        let text = fields.map { $0.0 + "=" + escaped($0.1) }.joined(separator: "&")
        return Request(
            "POST", path, headers: headers + [("Content-Type", "application/x-www-form-urlencoded")],
            body: Array(text.utf8))
    }

    private static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

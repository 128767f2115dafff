import Testing
import Vocabulary
import Web

@Suite("A form with files is read in portions (RFC 7578)")
struct MultipartParserTests {
    static let body = """
        --B\r
        Content-Disposition: form-data; name="_token"\r
        \r
        secret\r
        --B\r
        Content-Disposition: form-data; name="files"; filename="C:\\\\照片\\\\柜台 %22a%22.jpg"\r
        Content-Type: image/jpeg\r
        \r
        one\r\n--Bx two\r\n-\r
        --B\r
        Content-Disposition: form-data; name="files"; filename=""\r
        Content-Type: application/octet-stream\r
        \r
        \r
        --B--\r
        trailing
        """

    static func parsed(_ bytes: [UInt8], portions: [Int]) throws -> [MultipartEvent] {
        var parser = try #require(MultipartParser(boundary: "B"))
        var events: [MultipartEvent] = []
        var rest = bytes[...]
        for size in portions where !rest.isEmpty {
            events += try parser.feed(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        events += try parser.feed(rest)
        try parser.finish()
        return joined(events)
    }

    /// Portions of one body put together, so that results of different portions compare.
    static func joined(_ events: [MultipartEvent]) -> [MultipartEvent] {
        events.reduce(into: []) { result, event in
            if case .data(let bytes) = event, case .data(let before) = result.last {
                result[result.count - 1] = .data((Array(before) + Array(bytes))[...])
            } else {
                result.append(event)
            }
        }
    }

    @Test("Fields and files come with name, file name and bytes")
    func whole() throws {
        let text = Self.body.replacing("--Bx", with: "--Cx")
        let events = try Self.parsed(Array(text.utf8), portions: [])
        #expect(events.count == 8)
        guard case .begin(let token) = events[0], case .begin(let file) = events[3], case .data(let bytes) = events[4],
            case .begin(let none) = events[6]
        else {
            Issue.record("other events: \(events)")
            return
        }
        #expect(token.name == "_token" && token.filename == nil)
        #expect(file.name == "files" && file.filename == "柜台 \"a\".jpg" && file.contentType == "image/jpeg")
        #expect(String(decoding: bytes, as: UTF8.self) == "one\r\n--Cx two\r\n-")
        #expect(none.filename == "")
    }

    @Test("The result does not depend on how the bytes arrive", arguments: 0..<200 as Range<UInt64>)
    func portions(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let bytes = Array(Self.body.replacing("--Bx", with: "--Cx").utf8)
        let portions = (0..<bytes.count).map { _ in Int.random(in: 1...9, using: &random) }
        #expect(try Self.parsed(bytes, portions: portions) == Self.parsed(bytes, portions: []))
    }

    @Test("Hostile bytes are refused with a reason, never a crash", arguments: 0..<400 as Range<UInt64>)
    func hostile(seed: UInt64) throws {
        var random = SeededRandom(seed)
        var bytes = Array(Self.body.utf8)
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = .random(in: .min ... .max, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: Array("\r\n--B".utf8), at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + 30))
            }
            if bytes.isEmpty { bytes = [0x2D] }
        }
        do {
            let events = try Self.parsed(bytes, portions: [3, 50, 1, 7])
            #expect(events.filter { if case .begin = $0 { true } else { false } }.count <= 200)
        } catch let problem as FormProblem {
            #expect(!problem.message.zh.isEmpty)
        }
    }

    @Test("Too many parts, long heads, parts without a name and cut bodies are refused")
    func limits() {
        func refusal(_ text: String) -> FormProblem? {
            do {
                _ = try Self.parsed(Array(text.utf8), portions: [])
                return nil
            } catch { return error as? FormProblem }
        }
        let part = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n"
        #expect(refusal(String(repeating: part, count: 201) + "--B--") == .tooManyFields)
        #expect(refusal("--B\r\nX: " + String(repeating: "y", count: 5000) + "\r\n\r\nx\r\n--B--") == .headersTooLong)
        #expect(refusal("--B\r\nContent-Type: text/plain\r\n\r\nx\r\n--B--") == .unnamedPart)
        #expect(refusal(part) == .cutShort)
        #expect(refusal("nothing of the kind") == .notMultipart)
        #expect(refusal(String(repeating: "n", count: 5000)) == .notMultipart)
    }
}

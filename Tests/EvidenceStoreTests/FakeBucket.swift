import Custody
import Foundation
import Synchronization
import TestSupport

/// A bucket in memory that speaks as much S3 as Hufu needs, refuses bodies that are not what was signed, and fails when
/// told to.
final class FakeBucket: Sendable {
    private struct State {
        var objects: [String: (bytes: [UInt8], at: Int64)] = [:]
        var failures: [PlainAnswer?] = []
        var shift: Int64 = 0
        var requests: [PlainRequest] = []
        var hooks: [(method: String, work: @Sendable () -> Void)] = []
    }

    private let state = Mutex(State())
    private let server: PlainServer

    init() {
        let box = Box()
        server = PlainServer(http: { box.bucket?.answer($0) })
        box.bucket = self
    }

    /// The server's threads must not keep the bucket alive.
    private final class Box: @unchecked Sendable { weak var bucket: FakeBucket? }

    var address: String { "s3://evidence/files?endpoint=\(server.url)" }
    var requests: [PlainRequest] { state.withLock { $0.requests } }
    var keys: [String] { state.withLock { $0.objects.keys.sorted() } }

    /// The next answers; nil is a connection that is cut.
    func fail(_ answers: PlainAnswer?...) { state.withLock { $0.failures += answers } }
    /// Runs something before the next request of a method is answered; others are answered meanwhile.
    func before(_ method: String, _ work: @escaping @Sendable () -> Void) {
        state.withLock { $0.hooks.append((method, work)) }
    }
    /// Lets the bucket's clock go ahead. Unit: seconds.
    func wait(_ seconds: Int64) { state.withLock { $0.shift += seconds } }
    func put(_ key: String, _ bytes: [UInt8]) { state.withLock { $0.objects[key] = (bytes, 0) } }

    static func trouble(_ status: Int, _ code: String) -> PlainAnswer {
        PlainAnswer(status, body: Array("<Error><Code>\(code)</Code><Region>eu-west-9</Region></Error>".utf8))
    }

    private func answer(_ request: PlainRequest) -> PlainAnswer? {
        let work = state.withLock { state -> (@Sendable () -> Void)? in
            let place = state.hooks.firstIndex { $0.method == request.method }
            return place.map { state.hooks.remove(at: $0).work }
        }
        work?()
        return state.withLock { state in
            state.requests.append(request)
            if !state.failures.isEmpty { return state.failures.removeFirst() }
            let now = Int64(Date().timeIntervalSince1970) + state.shift
            let target = request.target.split(separator: "?", maxSplits: 1)
            guard target[0].hasPrefix("/evidence/") else { return Self.trouble(404, "NoSuchBucket") }
            let key = String(target[0].dropFirst("/evidence/".count))
            if key.isEmpty { return list(target.count > 1 ? String(target[1]) : "", state, at: now) }
            if request.method == "PUT" {
                guard hexadecimal(sha256(request.body)) == request.headers["x-amz-content-sha256"] else {
                    return Self.trouble(400, "XAmzContentSHA256Mismatch")
                }
                state.objects[key] = (request.body, now)
                return PlainAnswer(200)
            }
            if request.method == "DELETE" {
                state.objects[key] = nil
                return PlainAnswer(204)
            }
            guard let object = state.objects[key] else { return Self.trouble(404, "NoSuchKey") }
            let dates = ["Last-Modified": Self.date(object.at), "Date": Self.date(now)]
            return read(request, object.bytes, headers: dates)
        }
    }

    private func read(_ request: PlainRequest, _ bytes: [UInt8], headers: [String: String]) -> PlainAnswer {
        guard let range = request.headers["range"] else {
            return PlainAnswer(200, headers: headers, body: bytes)
        }
        let ends = range.dropFirst("bytes=".count).split(separator: "-").compactMap { Int($0) }
        return PlainAnswer(206, headers: headers, body: Array(bytes[ends[0]...min(ends[1], bytes.count - 1)]))
    }

    /// Three at a time, so that lists go on.
    private func list(_ query: String, _ state: State, at now: Int64) -> PlainAnswer {
        func value(_ name: String) -> String {
            let item = query.split(separator: "&").first { $0.hasPrefix(name + "=") } ?? ""
            return String(item.dropFirst(name.count + 1)).replacing("%2F", with: "/")
        }
        let (start, prefix) = (value("start-after"), value("prefix"))
        let keys = state.objects.keys.sorted().filter { $0 > start && $0.hasPrefix(prefix) }
        let items = keys.prefix(3).map { "<Contents><Key>\($0)</Key></Contents>" }.joined()
        let text = "<ListBucketResult><IsTruncated>\(keys.count > 3)</IsTruncated>\(items)</ListBucketResult>"
        return PlainAnswer(200, headers: ["Date": Self.date(now)], body: Array(text.utf8))
    }

    private static func date(_ seconds: Int64) -> String {
        let form = DateFormatter()
        form.locale = Locale(identifier: "en_US_POSIX")
        form.timeZone = TimeZone(identifier: "GMT")
        form.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return form.string(from: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }
}

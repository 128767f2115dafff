import Foundation
import Glibc
import Synchronization

/// A small server on a free port of 127.0.0.1, for tests of what Hufu says to others: each connection has a thread on
/// which `talk` may block. It ends with its last owner.
package final class PlainServer: Sendable {
    package let port: Int
    private let listener: Int32
    private let counter = Mutex(0)

    package init(_ talk: @escaping @Sendable (PlainConnection) -> Void) {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isListening = withUnsafeMutableBytes(of: &address) { bytes in
            let pointer = bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self)
            return bind(listener, pointer, length) == 0 && listen(listener, 64) == 0
                && getsockname(listener, pointer, &length) == 0
        }
        precondition(isListening, "A port of this machine is free.")
        port = Int(UInt16(bigEndian: address.sin_port))
        let accepting = Thread { [weak self] in
            while true {
                let file = accept(listener, nil, nil)
                guard file >= 0, let self else { return }
                self.counter.withLock { $0 += 1 }
                Thread { talk(PlainConnection(file)) }.start()
            }
        }
        accepting.start()
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// How many connections were made so far.
    package var connections: Int { counter.withLock { $0 } }
}

/// One connection of a `PlainServer`; closed when it is let go.
package final class PlainConnection {
    private let file: Int32
    private var buffer: [UInt8] = []

    init(_ file: Int32) {
        self.file = file
    }

    deinit {
        close(file)
    }

    /// The next line without its end; nil when the other side has gone.
    package func readLine() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 10) {
                var line = buffer[..<end]
                buffer.removeSubrange(...end)
                if line.last == 13 { line.removeLast() }
                return String(decoding: line, as: UTF8.self)
            }
            guard fill() else { return nil }
        }
    }

    /// The next bytes; nil when the other side has gone before.
    package func read(_ count: Int) -> [UInt8]? {
        while buffer.count < count { guard fill() else { return nil } }
        defer { buffer.removeFirst(count) }
        return Array(buffer.prefix(count))
    }

    package func write(_ text: String) {
        write(Array(text.utf8))
    }

    package func write(_ bytes: [UInt8]) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                send(file, $0.baseAddress! + written, $0.count - written, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            written += count
        }
    }

    private func fill() -> Bool {
        var part = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(file, &part, part.count, 0)
        guard count > 0 else { return false }
        buffer.append(contentsOf: part.prefix(count))
        return true
    }
}

extension PlainServer {
    /// A port on which nobody listens, or did not a moment ago.
    package static func closedPort() -> Int {
        PlainServer { _ in }.port
    }
}

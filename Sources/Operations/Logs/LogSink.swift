import Dispatch
import Glibc
import Synchronization

/// Takes finished lines and writes them on a queue of its own, so that whoever logs waits for no reader of the log. Up to a
/// megabyte waits; what comes on top is dropped and counted, because a full pipe must not stop a filing.
package final class LogSink: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var isWriting = false
        var dropped = 0
    }

    private static let mostBytes = 1 << 20

    private let descriptor: Int32
    private let figures: Figures
    private let queue = DispatchQueue(label: "hufu.log")
    private let state = Mutex(State())

    package init(descriptor: Int32 = 2, figures: Figures = Figures()) {
        self.descriptor = descriptor
        self.figures = figures
    }

    package func take(_ line: String) {
        let mustStart = state.withLock { state in
            guard state.bytes.count < Self.mostBytes else {
                state.dropped += 1
                return false
            }
            state.bytes += line.utf8
            state.bytes.append(0x0A)
            defer { state.isWriting = true }
            return !state.isWriting
        }
        if mustStart { queue.async { self.write() } }
    }

    /// Returns when everything that was taken has been written. For the end of the process.
    package func flush() { queue.sync {} }

    private func write() {
        while true {
            let (bytes, dropped) = state.withLock { state in
                defer { (state.bytes, state.dropped) = ([], 0) }
                if state.bytes.isEmpty { state.isWriting = false }
                return (state.bytes, state.dropped)
            }
            if dropped > 0 { figures.count(.logDropped, by: dropped) }
            if bytes.isEmpty { return }
            write(bytes)
        }
    }

    /// A reader that went away is no reason to stop: the lines are lost then.
    private func write(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + start, bytes.count - start) }
            if count < 0, errno == EINTR || errno == EAGAIN {
                if errno == EAGAIN { usleep(10_000) }
                continue
            }
            guard count > 0 else { return }
            start += count
        }
    }
}

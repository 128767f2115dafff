import Foundation
import Synchronization

/// How far long work is: one line that is written over on a terminal, a line every few seconds otherwise.
final class ProgressLine: Sendable {
    private let what: String
    private let isTerminal = isatty(2) == 1
    private let started = ContinuousClock.now
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    init(_ what: String) {
        self.what = what
    }

    /// `total` is nil where nobody knows it.
    func show(_ done: Int, of total: Int?) {
        let now = ContinuousClock.now
        let pause: Duration = isTerminal ? .milliseconds(200) : .seconds(5)
        let isDue = last.withLock { last in
            guard last.map({ now - $0 >= pause }) ?? true else { return false }
            last = now
            return true
        }
        if isDue { write(line(done, total, now)) }
    }

    func finish() {
        if isTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }

    private func line(_ done: Int, _ total: Int?, _ now: ContinuousClock.Instant) -> String {
        let seconds = Double((now - started).components.seconds) + 0.001
        let rate = Int(Double(done) / seconds)
        guard let total, total > 0 else { return "\(done) \(what), \(rate) a second" }
        let tenths = min(20, done * 20 / total)
        let bar = String(repeating: "█", count: tenths) + String(repeating: "░", count: 20 - tenths)
        let left = rate > 0 ? "\((total - done) / rate) s left" : "…"
        return "\(bar) \(done * 100 / total)%  \(done) of \(total) \(what), \(rate) a second, \(left)"
    }

    private func write(_ line: String) {
        let text = isTerminal ? "\r\u{1B}[K" + line : line + "\n"
        FileHandle.standardError.write(Data(text.utf8))
    }
}

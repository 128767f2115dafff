import Foundation
import Glibc
import Synchronization

/// The processes that bench has started, and what else it must not leave behind when it is told to stop. Each process is in
/// a group of its own, so a Ctrl-C at the terminal reaches bench alone.
enum Children {
    private struct State {
        var running: Set<pid_t> = []
        var leavings: [(name: String, remove: @Sendable () -> Void)] = []
        var isEnding = false
    }

    private static let state = Mutex(State())
    /// Kept for as long as bench runs.
    nonisolated(unsafe) private static var signals: [any DispatchSourceSignal] = []
    /// A server answers what it has begun before it ends. Unit: milliseconds.
    private static let patience = 40_000

    /// Starts a process that ends with bench. Once bench ends nothing more is started but what tidies up; who wants to
    /// waits for the end.
    static func start(_ process: Process, isTidying: Bool = false) throws {
        let isStarted = try state.withLock { state in
            guard !state.isEnding || isTidying else { return false }
            process.terminationHandler = { ended in
                Self.state.withLock { _ = $0.running.remove(ended.processIdentifier) }
            }
            try process.run()
            state.running.insert(process.processIdentifier)
            return true
        }
        if !isStarted { waitIfEnding() }
    }

    /// Goes on unless bench was told to stop. Then whoever measures must neither report what fails nor tidy up beside `end`.
    static func waitIfEnding() {
        while state.withLock({ $0.isEnding }) { sleep(60) }
    }

    /// Has something removed where bench is told to stop, before what was named earlier.
    static func remove(_ name: String, by remove: @escaping @Sendable () -> Void) {
        state.withLock { $0.leavings.append((name, remove)) }
    }

    /// It is gone already.
    static func forget(_ name: String) {
        state.withLock { $0.leavings.removeAll { $0.name == name } }
    }

    /// From now on SIGHUP, SIGINT and SIGTERM end the children first, then bench; a second one ends all at once. Under nohup
    /// SIGHUP goes on being ignored.
    static func endOnSignals() {
        for number in [SIGHUP, SIGINT, SIGTERM] where number != SIGHUP || !isIgnored(number) {
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            // A handler that takes its time would keep the second signal waiting.
            source.setEventHandler { Thread.detachNewThread { end(by: number) } }
            source.activate()
            signals.append(source)
        }
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private static func end(by number: Int32) {
        let isFirst = state.withLock { state in
            defer { state.isEnding = true }
            return !state.isEnding
        }
        if isFirst {
            signalAll(SIGTERM)
            var waited = 0
            while waited < patience, !state.withLock({ $0.running.isEmpty }) {
                usleep(10_000)
                waited += 10
            }
        }
        signalAll(SIGKILL)
        if isFirst {
            for leaving in state.withLock({ $0.leavings }).reversed() { leaving.remove() }
        }
        _exit(128 + number)
    }

    private static func signalAll(_ number: Int32) {
        for process in state.withLock({ $0.running }) { kill(process, number) }
    }
}

import Dispatch
import Foundation
import Synchronization

/// Threads that each hold one connection and take the next job that waits.
final class Crew: Sendable {
    typealias Job = @Sendable (CrewMember) -> Void

    private struct Waiting {
        /// Nil tells one member to go home.
        var jobs: [Job?] = []
        var isClosed = false
    }

    private let waiting = Mutex(Waiting())
    private let bell = DispatchSemaphore(value: 0)
    private let members = DispatchGroup()
    private let size: Int

    init(url: String, size: Int) {
        self.size = size
        for number in 1...size {
            members.enter()
            let thread = Thread { [self] in
                let member = CrewMember(url: url)
                while let job = next() { job(member) }
                member.disconnect()
                members.leave()
            }
            thread.name = "hufu.postgres.\(number)"
            thread.start()
        }
    }

    /// Hands a job to whoever is free first; `refuse` is called instead after `close`.
    func submit(_ job: @escaping Job, refuse: () -> Void) {
        let isTaken = waiting.withLock { waiting in
            if waiting.isClosed { return false }
            waiting.jobs.append(job)
            return true
        }
        if isTaken { bell.signal() } else { refuse() }
    }

    /// Takes no more jobs and returns when those before are done.
    func close() async {
        sendHome()
        await withCheckedContinuation { continuation in
            members.notify(queue: .global()) { continuation.resume() }
        }
    }

    /// Takes no more jobs; the members go after those that wait.
    func sendHome() {
        let isFirst = waiting.withLock { waiting in
            if waiting.isClosed { return false }
            waiting.isClosed = true
            waiting.jobs.append(contentsOf: Array(repeating: nil, count: size))
            return true
        }
        guard isFirst else { return }
        for _ in 1...size { bell.signal() }
    }

    private func next() -> Job? {
        bell.wait()
        return waiting.withLock { $0.jobs.removeFirst() }
    }
}

/// What a thread of the crew has: its connection, made when it is first needed and again after it was lost.
final class CrewMember {
    private let url: String
    private var server: ServerConnection?

    init(url: String) {
        self.url = url
    }

    func connected() throws -> ServerConnection {
        if let server { return server }
        let server = try ServerConnection(url)
        self.server = server
        return server
    }

    func disconnect() {
        server = nil
    }
}

import Glibc

/// Several clients that each wait for their answer before they ask again, all on one thread, so that the rig leaves the
/// processors to the server.
struct Load {
    /// Of the servers; clients take turns.
    let ports: [Int]
    let clients: Int

    init(port: Int, clients: Int) {
        self.init(ports: [port], clients: clients)
    }

    init(ports: [Int], clients: Int) {
        (self.ports, self.clients) = (ports, clients)
    }

    /// What was measured: one latency for each answer.
    struct Outcome {
        var latencies: [Int64] = []
        var statuses: [Int: Int] = [:]
        var seconds = 0.0
        /// Whether the server went away before the end.
        var isBroken = false

        var perSecond: Double { Double(latencies.count) / max(seconds, 1e-9) }

        /// In milliseconds.
        func percentile(_ share: Double) -> Double {
            let sorted = latencies.sorted()
            guard !sorted.isEmpty else { return .infinity }
            let index = min(sorted.count - 1, Int(share * Double(sorted.count)))
            return Double(sorted[index]) / 1e6
        }

        var onlySucceeded: Bool { !isBroken && statuses.keys.allSatisfy { (200..<400).contains($0) } }
    }

    /// Sends `count` requests; `request` makes the next by its serial number, `received` gets each answer with it.
    func run(
        count: Int, request: (Int) -> Request, received: (Int, Answer) -> Void = { _, _ in }
    ) -> Outcome {
        var outcome = Outcome()
        outcome.latencies.reserveCapacity(count)
        var connections = (0..<min(clients, count)).compactMap { Connection(port: ports[$0 % ports.count]) }
        defer { for connection in connections { connection.close() } }
        guard connections.count == min(clients, count) else {
            outcome.isBroken = true
            return outcome
        }
        var polled = connections.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        var serials = [Int](repeating: -1, count: connections.count)
        var sentAt = [Int64](repeating: 0, count: connections.count)
        var next = 0
        var answered = 0
        let start = nanoseconds()

        func ask(_ index: Int) {
            guard next < count else {
                polled[index].fd = -1
                return
            }
            serials[index] = next
            let bytes = request(next).bytes
            sentAt[index] = nanoseconds()
            next += 1
            if !connections[index].send(bytes) { outcome.isBroken = true }
        }

        for index in connections.indices { ask(index) }
        while answered < count, !outcome.isBroken {
            guard poll(&polled, nfds_t(polled.count), 60_000) > 0 else {
                outcome.isBroken = true
                break
            }
            for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
                guard connections[index].receive() else {
                    outcome.isBroken = true
                    continue
                }
                guard let answer = connections[index].answer() else { continue }
                outcome.latencies.append(nanoseconds() - sentAt[index])
                outcome.statuses[answer.status, default: 0] += 1
                answered += 1
                received(serials[index], answer)
                ask(index)
            }
        }
        outcome.seconds = Double(nanoseconds() - start) / 1e9
        return outcome
    }
}

func nanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

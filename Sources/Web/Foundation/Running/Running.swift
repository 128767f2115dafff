package import Operations
import Synchronization

/// What this server is doing at the moment: which connections are open, which requests it answers, and whether it is
/// on its way out.
package final class Running: Sendable {
    package let figures: Figures
    private let connections = Atomic<Int>(0)
    private let requests = Atomic<Int>(0)
    private let stopping = Atomic<Bool>(false)

    package init(figures: Figures = Figures()) {
        self.figures = figures
    }

    package var openConnections: Int { connections.load(ordering: .relaxed) }
    package var requestsUnderWay: Int { requests.load(ordering: .relaxed) }

    /// From here on each answer says that its connection ends, and `/readyz` that no more should come.
    package func stop() { stopping.store(true, ordering: .sequentiallyConsistent) }
    package var isStopping: Bool { stopping.load(ordering: .relaxed) }

    func connected() { connections.add(1, ordering: .relaxed) }
    func disconnected() { connections.subtract(1, ordering: .relaxed) }
    func began() { requests.add(1, ordering: .relaxed) }
    func ended() { requests.subtract(1, ordering: .relaxed) }

    package var readings: [Reading] {
        [
            Reading(.connections, openConnections), Reading(.requestsUnderWay, requestsUnderWay),
            Reading(.isStopping, isStopping),
        ]
    }
}

import Foundation
import Logging
import Operations
import UnixSignals
import Web

/// How a server stops. The first SIGTERM or SIGINT begins it: jobs give back their leases, answers say that their
/// connection ends, and after `drain-seconds` nothing new is accepted. What is being answered then has `stop-seconds`.
/// The second signal stops at once.
struct StopSignals: Sendable {
    let configuration: HufuConfiguration
    let running: Running
    let logger: Logger
    let log: LogSink
    /// Ends the jobs.
    let endJobs: @Sendable () -> Void
    /// Closes the door.
    let endServer: @Sendable () async -> Void

    /// Waits for signals until it is cancelled.
    func run() async {
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        var isStopping = false
        for await _ in signals {
            if isStopping { leave("Stopped at once by a second signal") }
            isStopping = true
            running.stop()
            logger.notice(
                "Stopping",
                metadata: [
                    "connections": .stringConvertible(running.openConnections),
                    "requests": .stringConvertible(running.requestsUnderWay),
                ])
            endJobs()
            Task { await stop() }
        }
    }

    private func stop() async {
        let end = ContinuousClock.now + .seconds(configuration.drainSeconds)
        while ContinuousClock.now < end, running.openConnections > 0 {
            try? await Task.sleep(for: .milliseconds(50))
        }
        Task {
            try? await Task.sleep(for: .seconds(configuration.stopSeconds))
            leave(running.requestsUnderWay > 0 ? Self.requestsCutOff : "Jobs cut off: they took too long to stop")
        }
        await endServer()
    }

    private static let requestsCutOff: Logger.Message = "Requests cut off: they took too long to stop"

    /// What was answered is on the disk; what was not, nobody was told of.
    private func leave(_ reason: Logger.Message) -> Never {
        logger.error(reason, metadata: ["requests": .stringConvertible(running.requestsUnderWay)])
        log.flush()
        exit(1)
    }
}

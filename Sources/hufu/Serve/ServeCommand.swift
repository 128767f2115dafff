import Agreement
import ArgumentParser
import Casework
import Custody
import Demo
import Foundation
import Notices
import Operations
import Storage
import Vocabulary
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Runs the server.")

    @OptionGroup var store: StoreOptions

    @OptionGroup var server: ServerOptions

    func run() async throws {
        let chosen = try store.configuration(server).configuration
        let figures = Figures()
        let log = LogSink(figures: figures)
        defer { log.flush() }
        let now = clock(chosen)
        let open = try await OpenStore.open(chosen, figures: figures, now: now)
        if chosen.isDemo { try await open.centre.addDemoAccounts() }
        let server = try Server(chosen, NoticesConfiguration(chosen), open, figures, log, now)
        do {
            try await server.run()
        } catch {
            throw StartFailure(error, chosen).map { CommandFailure($0) }
                ?? CommandFailure("The server stopped: \(error)")
        }
        try await open.database.close()
    }

    /// The wall clock, or one that was set to another time and goes on from there.
    private func clock(_ chosen: HufuConfiguration) -> @Sendable () -> Instant {
        guard let start = chosen.startsAt.flatMap(Instant.init) else { return { Instant.ofClock } }
        let shift = start.milliseconds - Instant.ofClock.milliseconds
        return { Instant.ofClock.adding(milliseconds: shift) }
    }
}

extension WebConfiguration {
    init(_ chosen: HufuConfiguration, _ open: OpenStore) {
        self.init(
            host: chosen.host, port: chosen.port, isHTTPS: chosen.isHTTPS, secret: open.centre.custodian.webSecret,
            uploads: UploadLimits(
                fileBytes: chosen.fileMegabytes << 20, files: chosen.files, requestBytes: chosen.requestMegabytes << 20),
            offset: open.centre.agreement.offset)
        idleSeconds = chosen.idleSeconds
        healthSeconds = chosen.healthSeconds
        metricsToken = chosen.metricsToken
        trustsForwardedAddress = chosen.trustsForwardedAddress
        limitsRequests = chosen.limitsRequests
        isDemo = chosen.isDemo
    }
}

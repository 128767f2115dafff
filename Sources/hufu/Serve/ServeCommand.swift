import Agreement
import ArgumentParser
import Casework
import Custody
import Demo
import Foundation
import Hummingbird
import Logging
import Notices
import SQLiteEngine
import ServiceLifecycle
import Storage
import UnixSignals
import Vocabulary
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Runs the server.")

    @OptionGroup var store: StoreOptions

    @Option(help: "Address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Port; 0 lets the system choose.")
    var port = 12312

    @Flag(help: "Demo accounts, and pages that say that everything is invented.")
    var demo = false

    @Option(
        help: ArgumentHelp(
            "A clock to start from, with --demo only, such as 2026-03-02T22:40+08:00.", valueName: "instant"))
    var at: String?

    @Flag(help: "No rate limits; for benchmarks.")
    var noLimits = false

    @Flag(help: "Readers reach the server over https, by a proxy in front of it.")
    var https = false

    @Flag(help: "The proxy in front names the reader's address in X-Forwarded-For.")
    var trustForwarded = false

    @Option(help: "trace, debug, info, notice, warning, error or critical.")
    var logLevel = "notice"

    func validate() throws {
        if at != nil, !demo { throw ValidationError("--at needs --demo.") }
        if let at, Instant(at) == nil { throw ValidationError("--at: “\(at)” is no instant.") }
        guard (0...65535).contains(port) else { throw ValidationError("--port is 0 to 65535.") }
        guard Logger.Level(rawValue: logLevel) != nil else {
            throw ValidationError("--log-level: there is no level “\(logLevel)”.")
        }
    }

    func run() async throws {
        let now = clock()
        let notices = try NoticesConfiguration.ofEnvironment()
        let open = try await store.open(now: now)
        if demo { try await open.centre.addDemoAccounts() }
        var logger = Logger(label: "hufu") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: logLevel) ?? .notice
        let site = try Site(configuration: configuration(open), logger: logger, now: now)
        let host = host
        let application = App.build(
            site, groups: try groups(site, open, notices), isHealthy: { await open.isHealthy() },
            started: { port in announce("listening on http://\(host):\(port)") })
        let jobs = JobLoop(centre: open.centre, evidence: open.evidence, logger: logger)
        let watch = AgreementWatch(centre: open.centre, logger: logger)
        let loop = NoticeLoop(open.centre, notices, logger)
        let services = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: application), .init(service: jobs), .init(service: watch)]
                    + (loop.map { [.init(service: $0)] } ?? []),
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger))
        do {
            try await services.run()
        } catch {
            throw CommandFailure("The server stopped: \(error)")
        }
        try await open.database.close()
    }

    /// The wall clock, or one that was set to another time and goes on from there.
    private func clock() -> @Sendable () -> Instant {
        guard let start = at.flatMap(Instant.init) else { return { Instant.ofClock } }
        let shift = start.milliseconds - Instant.ofClock.milliseconds
        return { Instant.ofClock.adding(milliseconds: shift) }
    }

    private func configuration(_ open: OpenStore) -> WebConfiguration {
        var configuration = WebConfiguration(
            host: host, port: port, isHTTPS: https, secret: open.centre.custodian.webSecret,
            offset: open.centre.agreement.offset)
        configuration.trustsForwardedAddress = trustForwarded
        configuration.limitsRequests = !noLimits
        configuration.isDemo = demo
        return configuration
    }

    private func groups(
        _ site: Site, _ open: OpenStore, _ notices: NoticesConfiguration
    ) throws -> [any RouteGroup] {
        let actions = PublicActions(
            open.centre, open.evidence, fileLimit: site.configuration.uploads.fileBytes)
        let desk = DeskActions(
            centre: open.centre, evidence: open.evidence, uploads: site.configuration.uploads,
            hasSender: notices.hasSender)
        return [
            StaffRoutes(site: site, actions: desk), PublicRoutes(site: site, actions: actions),
            ReportRoutes(site: site, actions: actions), ConsultRoutes(site: site, actions: actions),
            TrackRoutes(site: site, actions: actions),
            AdviceRoutes(site: site, agreement: { open.centre.agreement }),
            RulesRoutes(site: site, installed: { open.centre.installed }),
            try PublicApiRoutes(open.centre), StaffApiRoutes(open.centre),
            DeliveryApiRoutes(open.centre, signature: notices.signature),
        ]
    }
}

/// A line that scripts wait for.
private func announce(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

extension OpenStore {
    func isHealthy() async -> Bool {
        (try? await database.read { try $0.setting("master check") != nil }) ?? false
    }
}

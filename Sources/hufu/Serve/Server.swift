import Casework
import Custody
import EvidenceStore
import Foundation
import Hummingbird
import Logging
import Notices
import Operations
import ServiceLifecycle
import Storage
import Vocabulary
import Web

/// The running server: the web, the jobs, and the way to stop them.
struct Server: Sendable {
    private let chosen: HufuConfiguration
    private let notices: NoticesConfiguration
    private let open: OpenStore
    private let site: Site
    private let logger: Logger
    private let log: LogSink
    /// The name under which this process takes leases. Containers may share machine name and number.
    private let holder: String

    init(
        _ chosen: HufuConfiguration, _ notices: NoticesConfiguration, _ open: OpenStore, _ figures: Figures,
        _ log: LogSink, _ now: @escaping @Sendable () -> Instant
    ) throws {
        (self.chosen, self.notices, self.open, self.log) = (chosen, notices, open, log)
        var handler = LineLogHandler(chosen.logFormat, isTerminal: isatty(2) == 1, sink: log)
        handler.logLevel = Logger.Level(rawValue: chosen.logLevel.rawValue) ?? .notice
        logger = Logger(label: "hufu") { [handler] _ in handler }
        site = try Site(
            configuration: WebConfiguration(chosen, open), logger: logger, running: Running(figures: figures), now: now)
        let process = ProcessInfo.processInfo
        holder = "\(process.hostName) \(process.processIdentifier) \(hexadecimal(randomBytes(4)))"
    }

    /// Returns when a signal has stopped it. Throws if the address cannot be listened on.
    func run() async throws {
        let service = try serviceGroup()
        logger.notice("Starting", metadata: ["version": "\(Version.current)", "holder": "\(holder)"])
        let jobs = startJobs()
        let signals = Task {
            await StopSignals(
                configuration: chosen, running: site.running, logger: logger, log: log,
                endJobs: { for job in jobs { job.cancel() } }, endServer: { await service.triggerGracefulShutdown() }
            ).run()
        }
        defer { signals.cancel() }
        do {
            try await service.run()
        } catch {
            await end(jobs)
            throw error
        }
        await end(jobs)
        logger.notice("Stopped")
    }

    private func startJobs() -> [Task<Void, Never>] {
        let loop = JobLoop(centre: open.centre, evidence: open.evidence, logger: logger, lease: .jobs(holder))
        let watch = AgreementWatch(centre: open.centre, logger: logger, holder: holder)
        let bulk = BulkWatch(centre: open.centre, logger: logger, holder: holder)
        let keys = MatchKeyWatch(centre: open.centre, logger: logger)
        let notice = NoticeLoop(open.centre, notices, logger)
        return [
            Task { await loop.run() }, Task { await watch.run() }, Task { await bulk.run() },
            Task { await keys.run() }, Task { await notice?.run(holder) },
        ]
    }

    private func end(_ jobs: [Task<Void, Never>]) async {
        for job in jobs { job.cancel() }
        for job in jobs { await job.value }
    }

    private func serviceGroup() throws -> ServiceGroup {
        let application = App.build(
            site, groups: try groups(), isHealthy: { [open] in await open.isHealthy() },
            started: { [chosen] port in announce("listening on http://\(chosen.host):\(port)") }, readings: readings)
        return ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [.init(service: application)], logger: logger))
    }

    @Sendable private func readings() async -> [Reading] {
        var readings = ProcessFigures.readings()
        readings.append(Reading(.build, 1, [Version.current, Migration.all.last?.name ?? ""]))
        do {
            readings += try await open.centre.readings(holder, hasSender: notices.hasSender)
            readings.append(Reading(.scrapeFailed, false))
        } catch {
            readings.append(Reading(.scrapeFailed, true))
        }
        return readings
    }

    private func groups() throws -> [any RouteGroup] {
        let centre = open.centre
        let actions = PublicActions(centre, open.evidence, fileLimit: site.configuration.uploads.fileBytes)
        let desk = DeskActions(
            centre: centre, evidence: open.evidence, uploads: site.configuration.uploads,
            hasSender: notices.hasSender)
        return [
            StaffRoutes(site: site, actions: desk), PublicRoutes(site: site, actions: actions),
            ReportRoutes(site: site, actions: actions), ConsultRoutes(site: site, actions: actions),
            TrackRoutes(site: site, actions: actions), AdviceRoutes(site: site, agreement: { centre.agreement }),
            RulesRoutes(site: site, installed: { centre.installed }), try PublicApiRoutes(centre),
            StaffApiRoutes(centre), DeliveryApiRoutes(centre, signature: notices.signature),
        ]
    }
}

/// A line that scripts wait for.
private func announce(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

extension OpenStore {
    func isHealthy() async -> Bool {
        (try? await centre.database.read { try $0.setting(Setting.masterCheck) != nil }) ?? false
    }
}

import Vocabulary

/// What an installation decides, as opposed to what a city decides, which stands in the agreement folder. Read once at the
/// start from a file, the environment and flags, each stronger than the one before, and handed down as values.
///
/// **A new field** is a property here and a line in `fields`: its flag, its environment variable, its key in the file, its
/// line in `hufu config` and its check follow from that, and a test asks for its row in `docs/configuration.md`.
package struct HufuConfiguration: Sendable, Equatable {
    // Where things lie: taken by every command that touches cases.
    package var data = "data"
    package var agreement: String?
    package var evidence: String?
    package var database: String?
    package var databaseConnections = 12

    // How the server listens and answers.
    package var host = "127.0.0.1"
    package var port = 12312
    package var isHTTPS = false
    package var trustsForwardedAddress = false
    package var idleSeconds = 30
    package var fileMegabytes = 200
    package var files = 20
    package var requestMegabytes = 1024
    package var limitsRequests = true

    // What an operator sees.
    package var logLevel = LogLevel.notice
    package var logFormat = LogFormat.automatic
    package var metricsToken: String?
    package var healthSeconds = 2

    // How it stops.
    package var drainSeconds = 2
    package var stopSeconds = 25

    // Demonstrations.
    package var isDemo = false
    package var startsAt: String?

    package init() {}

    package static let fields: [Field] = [
        .text("data", \.data, .store, "Folder of the database, the master keys and the evidence."),
        .text(
            "agreement", \.agreement, .store, "Folder of the agreement to install as a new version and use.",
            standard: "the version installed last; at the first start agreements/beijing"),
        .text(
            "evidence", \.evidence, .store,
            "Where evidence lies: a folder, or s3://bucket/prefix?endpoint=…&region=….",
            standard: "evidence in the data folder"),
        .address(
            "database", \.database, ["postgres", "postgresql"], .store,
            "A PostgreSQL database for the rows, such as postgres://hufu@db/hufu.",
            standard: "SQLite in the data folder"),
        .number(
            "database-connections", \.databaseConnections, 1...200, .store,
            "How many transactions run at once on PostgreSQL; all servers together less than its max_connections."),
        .text("host", \.host, .server, "Address to listen on; 0.0.0.0 for all of the machine."),
        .number("port", \.port, 0...65535, .server, "Port to listen on; 0 lets the system choose and prints it."),
        .toggle(
            "https", \.isHTTPS, .server,
            "Whether readers come over https by a proxy in front: cookies are then Secure and bound to the host."),
        .toggle(
            "trust-forwarded", \.trustsForwardedAddress, .server,
            "Whether the proxy in front names the reader's address in X-Forwarded-For."),
        .number(
            "idle-seconds", \.idleSeconds, 5...3600, .server,
            "Seconds after which a connection that says nothing is closed; more than the proxy keeps its own idle."),
        .number("file-megabytes", \.fileMegabytes, 1...4096, .server, "Largest file of evidence, in MB."),
        .number("files", \.files, 1...200, .server, "How many files one report may bring."),
        .number(
            "request-megabytes", \.requestMegabytes, 1...65_536, .server,
            "Largest request, in MB; above this it is refused before it is read."),
        .toggle("limits", \.limitsRequests, .server, "Whether addresses are held to rates; off in benchmarks only."),
        .choice("log-level", \.logLevel, .server, "What is logged: this and whatever is worse."),
        .choice(
            "log-format", \.logFormat, .server,
            "json: one object a line; text: for people; auto: text on a terminal, json otherwise."),
        .secret(
            "metrics-token", \.metricsToken, .server,
            "What a monitor on another machine sends as bearer token for /metrics.",
            range: Localized(zh: "至少 16 个字节", en: "at least 16 bytes")
        ) { $0.utf8.count >= 16 },
        .number(
            "health-seconds", \.healthSeconds, 1...60, .server,
            "Seconds that the database has for the answer to /healthz and /readyz."),
        .number(
            "drain-seconds", \.drainSeconds, 0...300, .server,
            "Seconds after SIGTERM in which answers still flow and say that the connection ends, while /readyz is 503; "
                + "less if no connection is open."),
        .number(
            "stop-seconds", \.stopSeconds, 1...600, .server,
            "Seconds after that for requests that are being answered; then they are cut off."),
        .toggle("demo", \.isDemo, .server, "Demo accounts, and a line on every page that all is invented."),
        .text(
            "at", \.startsAt, .server, "A clock to start from, with demo only.", standard: "now",
            range: Localized(zh: "时刻，如 2026-03-02T22:40+08:00", en: "an instant such as 2026-03-02T22:40+08:00")
        ) { Instant($0) != nil },
    ]

    /// What no field can tell alone.
    func contradictions() -> [(key: String, trouble: Trouble)] {
        var found: [(String, Trouble)] = []
        if startsAt != nil, !isDemo { found.append(("at", .needsDemo)) }
        if requestMegabytes < fileMegabytes { found.append(("request-megabytes", .lessThanFile)) }
        return found
    }
}

/// What is logged, from everything to the end of the world.
package enum LogLevel: String, Sendable, CaseIterable {
    case trace, debug, info, notice, warning, error, critical
}

package enum LogFormat: String, Sendable, CaseIterable {
    case automatic = "auto"
    case json, text
}

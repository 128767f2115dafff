import Vocabulary

extension HufuConfiguration {
    /// Every field, in the order in which `hufu config` and `docs/configuration.md` show them.
    package static let fields: [Field] = storeFields + serverFields + noticeFields

    static func field(_ key: String) -> Field? {
        fields.first { $0.key == key }
    }

    private static let storeFields: [Field] = [
        .text("data", \.data, .store, "Folder of the database, the master keys and the evidence."),
        .text(
            "agreement", \.agreement, .store, "Folder of the agreement to install as a new version and use.",
            standard: "the version installed last; at the first start agreements/beijing"),
        .text(
            "evidence", \.evidence, .store,
            "Where evidence lies: a folder, or s3://bucket/prefix?endpoint=…&region=….",
            standard: "evidence in the data folder", secrecy: .password),
        .text(
            "s3-credentials", \.s3Credentials, .store,
            "File with the key of the bucket; it counts instead of s3-key-id, s3-secret and s3-session.",
            standard: "none"
        ).ignoringEmpty(),
        .text("s3-key-id", \.s3KeyID, .store, "Name of the key that opens the bucket.", standard: "none")
            .orVariable("AWS_ACCESS_KEY_ID").ignoringEmpty(),
        .secret("s3-secret", \.s3Secret, .store, "Secret part of that key.")
            .orVariable("AWS_SECRET_ACCESS_KEY").ignoringEmpty(),
        .secret("s3-session", \.s3Session, .store, "Token that goes with a key that is lent for some hours.")
            .orVariable("AWS_SESSION_TOKEN").ignoringEmpty(),
        .address(
            "database", \.database, ["postgres", "postgresql"], .store,
            "A PostgreSQL database for the rows, such as postgres://hufu@db/hufu.",
            standard: "SQLite in the data folder"),
        .number(
            "database-connections", \.databaseConnections, 1...200, .store,
            "How many transactions run at once on PostgreSQL; all servers together less than its max_connections."),
    ]

    private static let serverFields: [Field] = [
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
            range: .sixteenBytes, isGood: Field.hasSixteenBytes),
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
}

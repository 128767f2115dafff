/// What an installation decides, as opposed to what a city decides, which stands in the agreement folder. Read once at the
/// start from a file, the environment and flags, each stronger than the one before, and handed down as values.
///
/// **A new field** is a property here and a line in `fields` (`HufuConfiguration+Fields.swift`): its flag, its environment
/// variable, its key in the file, its line in `hufu config` and its check follow from that, and a test asks for its row in
/// `docs/configuration.md`. What fields ask of each other stands in `HufuConfiguration+Rules.swift`.
package struct HufuConfiguration: Sendable, Equatable {
    // Where things lie: taken by every command that touches cases.
    package var data = "data"
    package var agreement: String?
    package var evidence: String?
    /// File with the key of a bucket; it counts instead of the three that follow.
    package var s3Credentials: String?
    package var s3KeyID: String?
    package var s3Secret: String?
    /// For a key that is lent for some hours.
    package var s3Session: String?
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

    // How letters leave by mail; without an address of a server none do.
    package var smtpURL: String?
    package var smtpFrom: String?
    package var smtpUser: String?
    /// Said itself, or read from `smtpPasswordFile`.
    package var smtpPassword: String?
    package var smtpPasswordFile: String?
    package var smtpTLS = MailEncryption.required
    package var smtpAuthorities: String?

    // How short messages leave by a gateway; without its address none do.
    package var gatewayURL: String?
    /// Said itself, or read from `gatewayTokenFile`.
    package var gatewayToken: String?
    package var gatewayTokenFile: String?
    /// Said itself, or read from `gatewaySecretFile`.
    package var gatewaySecret: String?
    package var gatewaySecretFile: String?
    package var gatewayAuthorities: String?

    // What notices say, whom in the house they reach, and how often they are tried.
    package var siteURL: String?
    package var deskMailbox: String?
    package var supervisorMailbox: String?
    package var noticeTries = 9
    package var noticeTimeoutSeconds = 30

    package init() {}
}

/// What is logged, from everything to the end of the world.
package enum LogLevel: String, Sendable, CaseIterable {
    case trace, debug, info, notice, warning, error, critical
}

package enum LogFormat: String, Sendable, CaseIterable {
    case automatic = "auto"
    case json, text
}

/// Whether a letter may leave over a connection that is not encrypted.
package enum MailEncryption: String, Sendable, CaseIterable {
    case required, opportunistic
}

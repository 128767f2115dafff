package import Vocabulary

/// What the web server must know before it starts. Read once by the executable, handed down as a value.
package struct WebConfiguration: Sendable {
    package var host: String
    /// 0 lets the system choose; the chosen port is reported when the server runs.
    package var port: Int
    /// Whether readers reach the server over https: cookies are then `Secure` and carry the `__Host-` prefix.
    package var isHTTPS: Bool
    /// Whether a proxy in front names the reader's address in `X-Forwarded-For`.
    package var trustsForwardedAddress: Bool
    /// False in benchmarks only (`--no-limits`).
    package var limitsRequests: Bool
    /// Whether the foot of each page says that names and figures are invented.
    package var isDemo: Bool
    /// 32 secret bytes, the same in every server of one installation: signs tokens and short-lived cookies.
    package var secret: [UInt8]
    package var uploads: UploadLimits
    /// After so many seconds of silence a connection is closed.
    package var idleSeconds = 30
    /// So many seconds the database has to show that it is there.
    package var healthSeconds = 2
    /// With this a monitor on another machine may read `/metrics`.
    package var metricsToken: String?
    /// The clock of the place, for the dates on pages.
    package var offset: UTCOffset

    package init(
        host: String = "127.0.0.1", port: Int = 12312, isHTTPS: Bool = false, secret: [UInt8],
        uploads: UploadLimits = UploadLimits(), offset: UTCOffset = UTCOffset(minutes: 480)
    ) {
        precondition(secret.count >= 32, "The web secret needs at least 32 bytes.")
        self.host = host
        self.port = port
        self.isHTTPS = isHTTPS
        self.secret = secret
        self.uploads = uploads
        self.offset = offset
        trustsForwardedAddress = false
        limitsRequests = true
        isDemo = false
    }
}

/// How much evidence one request or one draft may bring.
package struct UploadLimits: Sendable {
    package var fileBytes: Int
    package var files: Int
    /// Above this a request is refused before it is read.
    package var requestBytes: Int

    package init(fileBytes: Int = 200 << 20, files: Int = 20, requestBytes: Int = 1 << 30) {
        self.fileBytes = fileBytes
        self.files = files
        self.requestBytes = requestBytes
    }
}

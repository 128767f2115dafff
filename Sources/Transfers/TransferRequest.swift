/// One HTTP request to somebody else. Redirects are never followed: a 3xx is an answer like any other.
package struct TransferRequest: Sendable {
    package enum Body: Sendable, Equatable {
        case none
        case bytes([UInt8])
        /// A file that is read while it is sent. Unit of the size: bytes; a file that is shorter fails as `local`.
        case file(path: String, size: Int64)
    }

    /// Where the body of a 2xx answer goes; that of any other answer is always kept in memory.
    package enum Destination: Sendable, Equatable {
        /// A longer body fails as `tooLarge`. Unit: bytes.
        case memory(limit: Int)
        /// A new file; it is taken out again if the transfer fails. A longer body fails as `tooLarge`. Unit: bytes.
        case file(path: String, limit: Int64)
    }

    package var method: String
    /// `http` or `https`, without user name and password.
    package var url: String
    package var headers: [TransferHeader]
    package var body: Body
    package var destination: Destination
    package var limits: TransferLimits

    package init(
        _ method: String, _ url: String, headers: [TransferHeader] = [], body: Body = .none,
        destination: Destination = .memory(limit: 1 << 20)
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.destination = destination
        limits = TransferLimits()
    }
}

/// One header line. Control characters are refused before anything is sent.
package struct TransferHeader: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// How long a transfer may take.
package struct TransferLimits: Sendable, Equatable {
    package var connect: Duration = .seconds(10)
    /// For all of it, waiting for a free connection included; nil: as long as bytes flow.
    package var total: Duration? = .seconds(60)
    /// A transfer that is slower than 1,000 bytes a second for this long is given up.
    package var slow: Duration = .seconds(30)

    package init() {}
}

/// What the other side answered.
package struct TransferAnswer: Sendable, Equatable {
    /// The HTTP status, or the last SMTP code.
    package var status: Int
    package var headers: [TransferHeader]
    /// Empty if the body went into a file.
    package var body: [UInt8]

    package init(status: Int, headers: [TransferHeader], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package var isSuccess: Bool { (200..<300).contains(status) }

    /// The first header of that name; case does not count.
    package func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name.lowercased() == wanted }?.value
    }
}

/// One message for a mail server.
package struct MailRequest: Sendable {
    package enum StartTLS: Sendable, Equatable {
        /// Not sent if the server does not offer it.
        case required
        /// Sent in clear if the server does not offer it; never with a password.
        case opportunistic
    }

    /// `smtp://host:port/our-name` or `smtps://…`; the path is the name that we greet with.
    package var server: String
    package var sender: String
    package var recipients: [String]
    /// The whole message, lines ended by CR LF. Dots are doubled on the way.
    package var message: [UInt8]
    package var startTLS: StartTLS = .required
    package var login: Login?
    package var limits: TransferLimits

    package struct Login: Sendable {
        package var user: String
        package var password: String

        package init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    package init(server: String, from sender: String, to recipients: [String], message: [UInt8]) {
        self.server = server
        self.sender = sender
        self.recipients = recipients
        self.message = message
        limits = TransferLimits()
    }
}

/// How notices leave the house, as the configuration of the installation says it.
package struct NoticesConfiguration: Sendable, Equatable {
    /// A mail server that takes our letters.
    package struct Mail: Sendable, Equatable {
        /// `smtp://host:587`, or `smtps://host:465` for TLS from the first byte.
        package var server: String
        /// From whom letters are, such as `notice@12312.example.gov.cn`.
        package var sender: String
        package var login: Login?
        /// Whether nothing is sent unless the connection is encrypted; only a relay on the same machine may do without.
        package var demandsTLS: Bool
        /// A file of certificates (PEM) to trust instead of the system's; nil: the system's.
        package var authorities: String?

        package init(
            server: String, sender: String, login: Login? = nil, demandsTLS: Bool = true, authorities: String? = nil
        ) {
            (self.server, self.sender, self.login) = (server, sender, login)
            (self.demandsTLS, self.authorities) = (demandsTLS, authorities)
        }
    }

    package struct Login: Sendable, Equatable {
        package var user: String
        package var password: String

        package init(user: String, password: String) {
            (self.user, self.password) = (user, password)
        }
    }

    /// A gateway for short messages.
    package struct Gateway: Sendable, Equatable {
        /// Where letters are posted, `https://…`.
        package var url: String
        package var token: String
        /// Under which requests and reports are signed, 16 characters at least.
        package var secret: String
        package var authorities: String?

        package init(url: String, token: String, secret: String, authorities: String? = nil) {
            (self.url, self.token, self.secret) = (url, token, secret)
            self.authorities = authorities
        }
    }

    package var mail: Mail?
    package var gateway: Gateway?
    /// Address of the public site, such as `https://12312.example.gov.cn`; without it letters name no address.
    package var site: String?
    /// Mailboxes of the desk and of the supervisors, who otherwise read their notices in their inboxes.
    package var deskMailbox: String?
    package var supervisorMailbox: String?
    /// How often a letter is tried, 1 to 30.
    package var tries = 9
    /// How long one try may take, 1 to 60. Unit: seconds.
    package var timeoutSeconds = 30

    package init() {}

    /// Whether anything can be sent; if not, all lines stay listed.
    package var hasSender: Bool { mail != nil || gateway != nil }
}

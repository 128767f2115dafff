import Agreement
import Casework
import Custody
import Logging
import Notices
import Storage
import Operations
import Vocabulary

/// Sends what the outbox lists, on the one server that holds its lease.
struct NoticeLoop: Sendable {
    private let dispatcher: Dispatcher

    /// Nil where nothing is set up to send with: then all lines stay listed.
    init?(_ centre: ServiceCentre, _ configuration: NoticesConfiguration, _ logger: Logger) {
        guard configuration.hasSender else { return nil }
        let mailboxes = HouseMailboxes(desk: configuration.deskMailbox, supervisor: configuration.supervisorMailbox)
        let desk = DispatchDesk(
            database: centre.database, now: centre.now,
            recipient: { try await centre.recipient(of: $0, mailboxes) },
            stationery: {
                Stationery(
                    centre: centre.agreement.centre, telephone: centre.agreement.telephone, site: configuration.site)
            },
            messageID: { line in
                let words = ["\(line.id.value)"] + (line.decidedAt.map { ["\($0.milliseconds)"] } ?? [])
                return hexadecimal(centre.custodian.blindIndex(words.joined(separator: " "), kind: "message"))
            })
        dispatcher = Dispatcher(
            desk, configuration.senders(centre), backOff: BackOff(tries: configuration.tries), logger: logger)
    }

    /// Runs until it is cancelled; then what is under way ends by itself, for each try has its time limit.
    func run(_ holder: String) async {
        await dispatcher.run(holder)
    }
}

extension NoticesConfiguration {
    /// What the configuration says of notices; its rules have seen to it that each sender has what it needs.
    init(_ chosen: HufuConfiguration) {
        self.init()
        if let server = chosen.smtpURL, let sender = chosen.smtpFrom {
            mail = Mail(
                server: server, sender: sender, login: Login(chosen), demandsTLS: chosen.smtpTLS == .required,
                authorities: chosen.smtpAuthorities)
        }
        if let url = chosen.gatewayURL, let token = chosen.gatewayToken, let secret = chosen.gatewaySecret {
            gateway = Gateway(url: url, token: token, secret: secret, authorities: chosen.gatewayAuthorities)
        }
        site = chosen.siteURL
        (deskMailbox, supervisorMailbox) = (chosen.deskMailbox, chosen.supervisorMailbox)
        (tries, timeoutSeconds) = (chosen.noticeTries, chosen.noticeTimeoutSeconds)
    }

    /// What the gateway's reports are checked with; nil without a gateway.
    var signature: GatewaySignature? { gateway.map { GatewaySignature(secret: $0.secret) } }

    fileprivate func senders(_ centre: ServiceCentre) -> [any Sender] {
        let timeout = Duration.seconds(timeoutSeconds)
        let mail = mail.map { MailSender($0, timeout: timeout) { centre.agreement.centre.zh } as any Sender }
        let gateway = gateway.map { GatewaySender($0, timeout: timeout) { Instant.ofClock } as any Sender }
        return [mail, gateway].compactMap(\.self)
    }
}

extension NoticesConfiguration.Login {
    fileprivate init?(_ chosen: HufuConfiguration) {
        guard let user = chosen.smtpUser, let password = chosen.smtpPassword else { return nil }
        self.init(user: user, password: password)
    }
}

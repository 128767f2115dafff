import Transfers
package import Vocabulary

/// Hands letters to a mail server by SMTP.
package struct MailSender: Sender {
    private let courier: Courier
    private let configuration: NoticesConfiguration.Mail
    private let name: @Sendable () -> String
    private let timeout: Duration

    /// - Parameter name: how the centre signs, before the sender's address.
    package init(
        _ configuration: NoticesConfiguration.Mail, timeout: Duration, name: @escaping @Sendable () -> String
    ) {
        courier = Courier(authorities: configuration.authorities)
        self.configuration = configuration
        self.timeout = timeout
        self.name = name
    }

    package func takes(_ address: NoticeAddress) -> Bool {
        if case .mail = address { true } else { false }
    }

    package func send(_ letter: Letter) async -> DeliveryOutcome {
        guard case .mail(let address) = letter.address, EmailAddress.isMailable(address) else {
            return .refused(.badAddress, code: nil)
        }
        let message = MailMessage(
            letter: letter, address: address, sender: configuration.sender, senderName: name())
        var mail = MailRequest(
            server: configuration.server, from: configuration.sender, to: [address], message: message.bytes)
        mail.startTLS = configuration.demandsTLS ? .required : .opportunistic
        mail.login = configuration.login.map { MailRequest.Login(user: $0.user, password: $0.password) }
        mail.limits.total = timeout
        do {
            _ = try await courier.send(mail)
            return .sent(providerID: nil)
        } catch {
            return DeliveryOutcome(mail: error)
        }
    }
}

extension DeliveryOutcome {
    /// By the class of the server's answer: 4 may pass later, 5 never; but that we are not let in is not the letter's
    /// fault. Source: RFC 5321 §4.2.1, RFC 4954 §6.
    init(mail failure: TransferFailure) {
        if case .declined(let code) = failure {
            self =
                switch code {
                case 530, 534, 535, 538: .putOff(.denied, code: code)
                case 500...: .refused(.refused, code: code)
                default: .putOff(.busy, code: code)
                }
        } else {
            self.init(transport: failure)
        }
    }

    /// What lies between us and the receiver.
    init(transport failure: TransferFailure) {
        self =
            switch failure {
            case .invalid: .refused(.badAddress, code: nil)
            case .timedOut: .putOff(.timedOut, code: nil)
            case .untrusted: .putOff(.untrusted, code: nil)
            case .denied: .putOff(.denied, code: nil)
            case .cutOff, .cancelled, .tooLarge: .putOff(.cutOff, code: nil)
            case .declined(let code): .putOff(.busy, code: code)
            case .unreachable, .local, .other: .putOff(.unreachable, code: nil)
            }
    }
}

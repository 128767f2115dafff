import Vocabulary

extension HufuConfiguration {
    /// How notices leave the house. An empty value counts as none.
    static let noticeFields: [Field] = (mailFields + gatewayFields + letterFields).map { $0.ignoringEmpty() }

    private static let mailFields: [Field] = [
        .address(
            "smtp-url", \.smtpURL, ["smtp", "smtps"], .notices,
            "Mail server that takes letters: smtp://host:587 (STARTTLS) or smtps://host:465.",
            standard: "none: no e-mail"),
        .mailbox("smtp-from", \.smtpFrom, "From whom letters are; smtp-url needs it."),
        .text("smtp-user", \.smtpUser, .notices, "Who signs in at the mail server.", standard: "none: no login"),
        .secret("smtp-password", \.smtpPassword, .notices, "The password of smtp-user."),
        .file("smtp-password-file", \.smtpPasswordFile, "File whose first line is smtp-password.")
            .holding("smtp-password", for: "smtp-url"),
        .choice(
            "smtp-tls", \.smtpTLS, .notices,
            "required: no letter goes out unencrypted; opportunistic: for a relay on this machine, without a password."),
        .file(
            "smtp-authorities", \.smtpAuthorities, "File of certificates (PEM) to trust at the mail server.",
            standard: "the system's"),
    ]

    private static let gatewayFields: [Field] = [
        .address(
            "gateway-url", \.gatewayURL, ["https", "http"], .notices,
            "Where short messages are posted; it needs gateway-token and gateway-secret.",
            standard: "none: no messages"),
        .secret("gateway-token", \.gatewayToken, .notices, "What the gateway takes as bearer token."),
        .file("gateway-token-file", \.gatewayTokenFile, "File whose first line is gateway-token.")
            .holding("gateway-token", for: "gateway-url"),
        .secret(
            "gateway-secret", \.gatewaySecret, .notices, "What signs requests to the gateway and its reports.",
            range: .sixteenBytes, isGood: Field.hasSixteenBytes),
        .file("gateway-secret-file", \.gatewaySecretFile, "File whose first line is gateway-secret.")
            .holding("gateway-secret", for: "gateway-url"),
        .file(
            "gateway-authorities", \.gatewayAuthorities, "File of certificates (PEM) to trust at the gateway.",
            standard: "the system's"),
    ]

    private static let letterFields: [Field] = [
        .address(
            "site-url", \.siteURL, ["https", "http"], .notices,
            "Address of the public site, which letters name.", standard: "none: letters name no address"),
        .mailbox("desk-mailbox", \.deskMailbox, "Where the desk reads its notices besides its inbox."),
        .mailbox(
            "supervisor-mailbox", \.supervisorMailbox, "Where supervisors read their notices besides their inbox."),
        .number("notice-tries", \.noticeTries, 1...30, .notices, "How often a letter is tried."),
        .number(
            "notice-timeout", \.noticeTimeoutSeconds, 1...60, .notices, "Seconds that one try of a letter may take."),
    ]
}

extension Field {
    fileprivate static func mailbox(_ key: String, _ path: Path<String?>, _ meaning: String) -> Field {
        .text(
            key, path, .notices, meaning, standard: "none",
            range: Localized(zh: "邮箱，如 name@example.com", en: "an e-mail address such as name@example.com"),
            isGood: EmailAddress.isMailable)
    }

    fileprivate static func file(
        _ key: String, _ path: Path<String?>, _ meaning: String, standard: String = "none"
    ) -> Field {
        .text(key, path, .notices, meaning, standard: standard)
    }
}

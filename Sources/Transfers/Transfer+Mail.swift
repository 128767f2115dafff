import CCurl

extension MailRequest {
    /// Refuses what would end a line of the dialogue early, and a password that anybody on the way could read.
    func check() throws(TransferFailure) {
        for text in [server, sender] + recipients where text.hasControlCharacter {
            throw .invalid("a control character in an address")
        }
        guard server.hasPrefix("smtp://") || server.hasPrefix("smtps://") else { throw .invalid("not an smtp address") }
        guard !recipients.isEmpty else { throw .invalid("a mail without recipient") }
        guard login == nil || startTLS == .required || server.hasPrefix("smtps://") else {
            throw .invalid("a password without required TLS")
        }
    }
}

extension Transfer {
    convenience init(_ mail: MailRequest, _ options: TransferOptions) {
        let answer = AnswerBuilder(.memory(limit: 1 << 16))
        self.init(source: ByteSource(.bytes(mail.message)), answer: answer, isMail: true)
        setCommon(options, mail.limits, protocols: "smtp,smtps")
        set(CURLOPT_URL, mail.server)
        set(CURLOPT_USE_SSL, Int((mail.startTLS == .required ? CURLUSESSL_ALL : CURLUSESSL_TRY).rawValue))
        set(CURLOPT_MAIL_FROM, "<\(mail.sender)>")
        set(CURLOPT_MAIL_RCPT, list: mail.recipients.map { "<\($0)>" })
        set(CURLOPT_UPLOAD, 1)
        set(CURLOPT_INFILESIZE_LARGE, size: source.size)
        if let login = mail.login {
            set(CURLOPT_USERNAME, login.user)
            set(CURLOPT_PASSWORD, login.password)
        }
    }
}

import Foundation
import Operations
import Testing
import Vocabulary

@Suite("The configuration: what sends notices, and the key of a bucket")
struct NoticeFieldsTests {
    private let whole = [
        "HUFU_SMTP_URL": "smtp://mail.example:587", "HUFU_SMTP_FROM": "notice@12312.example", "HUFU_SMTP_USER": "hufu",
        "HUFU_SMTP_PASSWORD": "pass-word", "HUFU_GATEWAY_URL": "https://gateway.example/letters",
        "HUFU_GATEWAY_TOKEN": "token", "HUFU_GATEWAY_SECRET": "0123456789abcdef",
        "HUFU_SITE_URL": "https://12312.example", "HUFU_DESK_MAILBOX": "desk@12312.example",
        "HUFU_NOTICE_TRIES": "4", "HUFU_NOTICE_TIMEOUT": "10",
    ]

    private func problems(_ changes: [String: String]) throws -> [ConfigurationProblem] {
        try Folder([:]).problems([:], whole.merging(changes) { $1 })
    }

    @Test("The environment sets up mail and gateway")
    func environment() throws {
        let read = try Folder([:]).read([:], whole)
        let chosen = read.configuration
        #expect(chosen.smtpURL == "smtp://mail.example:587" && chosen.smtpFrom == "notice@12312.example")
        #expect(chosen.smtpUser == "hufu" && chosen.smtpPassword == "pass-word" && chosen.smtpTLS == .required)
        #expect(chosen.gatewayURL == "https://gateway.example/letters" && chosen.gatewayToken == "token")
        #expect(chosen.gatewaySecret == "0123456789abcdef" && chosen.siteURL == "https://12312.example")
        #expect(chosen.deskMailbox == "desk@12312.example" && chosen.supervisorMailbox == nil)
        #expect(chosen.noticeTries == 4 && chosen.noticeTimeoutSeconds == 10)
        #expect(read.strayVariables.isEmpty)
    }

    @Test("Of an address that is wrong by itself nothing more is asked")
    func wrongAddress() throws {
        let found = try Folder([:]).problems([:], ["HUFU_GATEWAY_URL": "ftp://gateway.example"])
        #expect(found.count == 1)
        guard case .wrong("gateway-url", .outOfRange, .environment) = found.first else {
            Issue.record("\(found)")
            return
        }
    }

    @Test("So does the file, and a flag is stronger")
    func file() throws {
        let folder = try Folder([
            "hufu.yaml": """
            smtp-url: smtp://127.0.0.1:25
            smtp-from: a@b.example
            smtp-tls: opportunistic
            gateway-url: https://gateway.example
            gateway-token: token
            gateway-secret: 0123456789abcdef
            notice-tries: 4
            """
        ])
        let read = try folder.read(["notice-tries": "5", "smtp-from": "c@b.example"])
        #expect(read.configuration.smtpURL == "smtp://127.0.0.1:25" && read.configuration.smtpTLS == .opportunistic)
        #expect(read.configuration.smtpFrom == "c@b.example" && read.source(of: "smtp-from") == .flag("--smtp-from"))
        #expect(read.configuration.gatewaySecret == "0123456789abcdef" && read.configuration.noticeTries == 5)
        #expect(read.source(of: "gateway-token") == .file(folder.path + "/hufu.yaml", line: 5))
    }

    @Test("Nothing said, or said with empty values, is neither mail nor gateway nor key")
    func nothing() throws {
        let empty = HufuConfiguration.fields.filter { $0.scope == .notices || $0.key.hasPrefix("s3-") }
            .map { ($0.variable, "") }
        #expect(empty.count == 22)
        let folder = try Folder([:])
        var expected = HufuConfiguration()
        expected.data = folder.path
        #expect(try folder.read([:], Dictionary(uniqueKeysWithValues: empty)).configuration == expected)
    }

    @Test(
        "A wrong value is named by key and source in both languages",
        arguments: [
            ("smtp-url", "mail.example"), ("smtp-from", "nobody"), ("smtp-tls", "none"), ("gateway-url", "gateway"),
            ("gateway-secret", "too short"), ("site-url", "12312.example"), ("desk-mailbox", "desk"),
            ("supervisor-mailbox", "a b@c.example"), ("notice-tries", "0"), ("notice-tries", "31"),
            ("notice-timeout", "61"),
        ])
    func wrongValues(key: String, value: String) throws {
        let field = try #require(HufuConfiguration.fields.first { $0.key == key })
        let found = try problems([field.variable: value])
        let shown = field.secrecy == .secret ? nil : value
        #expect(
            found == [.wrong(key: key, .outOfRange(shown, range: field.range), .environment(field.variable))])
        let message = try #require(found.first).message
        #expect(message.en.hasPrefix("\(key) (\(field.variable)): ") && message.en.contains(field.range.en))
        #expect(message.zh.hasPrefix("\(key)（\(field.variable)）：") && message.zh.contains(field.range.zh))
        #expect(!message.en.contains("too short") && !message.zh.contains("too short"), "no secret is quoted")
    }

    @Test(
        "What belongs together is asked for by key, and by the source of what needs it",
        arguments: [
            ("HUFU_SMTP_FROM", "smtp-url", Trouble.needs("smtp-from")),
            ("HUFU_SMTP_USER", "smtp-password", .needs("smtp-user")),
            ("HUFU_SMTP_PASSWORD", "smtp-user", .needs("smtp-password")),
            ("HUFU_GATEWAY_TOKEN", "gateway-url", .needs("gateway-token")),
            ("HUFU_GATEWAY_SECRET", "gateway-url", .needs("gateway-secret")),
        ])
    func together(left: String, key: String, trouble: Trouble) throws {
        let field = try #require(HufuConfiguration.fields.first { $0.key == key })
        let found = try problems([left: ""])
        #expect(found == [.wrong(key: key, trouble, .environment(field.variable))])
        guard case .needs(let other) = trouble, let message = found.first?.message else { return }
        #expect(message.en == "\(key) (\(field.variable)): it needs \(other) as well.")
        #expect(message.zh == "\(key)（\(field.variable)）：还要设置 \(other)。")
    }

    @Test("A password goes over an encrypted connection only; a relay that asks for none may do without")
    func encryption() throws {
        let opportunistic = ["HUFU_SMTP_TLS": "opportunistic"]
        #expect(
            try problems(opportunistic) == [
                .wrong(key: "smtp-tls", .passwordInClear, .environment("HUFU_SMTP_TLS"))
            ])
        let open = opportunistic.merging(["HUFU_SMTP_USER": "", "HUFU_SMTP_PASSWORD": ""]) { $1 }
        #expect(try problems(open).isEmpty)
        let encrypted = opportunistic.merging(["HUFU_SMTP_URL": "smtps://mail.example:465"]) { $1 }
        #expect(try problems(encrypted).isEmpty, "smtps is encrypted from the first byte")
    }

    @Test("The first line of a file is the secret, where the secret itself is not said")
    func secretFiles() throws {
        let folder = try Folder(["password": "\nfrom-the-file\nmore\n", "short": "short\n"])
        let file = ["HUFU_SMTP_PASSWORD": "", "HUFU_SMTP_PASSWORD_FILE": folder.path + "/password"]
        let read = try folder.read([:], whole.merging(file) { $1 })
        #expect(read.configuration.smtpPassword == "from-the-file")
        #expect(read.source(of: "smtp-password") == .secretFile(folder.path + "/password"))
        let both = try folder.read([:], whole.merging(["HUFU_SMTP_PASSWORD_FILE": "/nowhere"]) { $1 })
        #expect(both.configuration.smtpPassword == "pass-word")
        let short = try folder.problems(
            ["gateway-secret-file": folder.path + "/short"], whole.merging(["HUFU_GATEWAY_SECRET": ""]) { $1 })
        let range = Localized(zh: "至少 16 个字节", en: "at least 16 bytes")
        #expect(
            short == [
                .wrong(key: "gateway-secret", .outOfRange(nil, range: range), .secretFile(folder.path + "/short"))
            ])
    }

    @Test("A file of a secret that cannot be read, or is empty, is named, but not to whoever does not serve")
    func noSecret() throws {
        let folder = try Folder(["empty": "\n"])
        for path in ["/nowhere", folder.path + "/empty"] {
            let variables = whole.merging(["HUFU_SMTP_PASSWORD": "", "HUFU_SMTP_PASSWORD_FILE": path]) { $1 }
            let found = try folder.problems([:], variables)
            #expect(
                found == [
                    .wrong(
                        key: "smtp-password-file", .noSecret(file: path), .environment("HUFU_SMTP_PASSWORD_FILE"))
                ])
            let message = try #require(found.first).message
            #expect(message.en.hasPrefix("smtp-password-file (HUFU_SMTP_PASSWORD_FILE): the file “\(path)”"))
            #expect(message.zh.hasPrefix("smtp-password-file（HUFU_SMTP_PASSWORD_FILE）：") && message.zh.contains(path))
            let reader = ConfigurationReader(flags: ["data": folder.path], environment: variables)
            #expect(try reader.read([.store]).configuration.smtpPassword == nil)
        }
    }

    @Test("Where nothing is sent, nobody looks for the secrets of sending")
    func unneededSecrets() throws {
        let files = ["smtp-password-file", "gateway-token-file", "gateway-secret-file"].map { ($0, "/nowhere") }
        let flags = Dictionary(uniqueKeysWithValues: files)
        #expect(try Folder([:]).problems(flags).isEmpty)
        #expect(try Folder([:]).problems(flags, whole).isEmpty, "the secrets themselves are said")
        let unsaid = ["HUFU_SMTP_PASSWORD": "", "HUFU_GATEWAY_TOKEN": "", "HUFU_GATEWAY_SECRET": ""]
        let missing = files.map { key, path in
            ConfigurationProblem.wrong(key: key, .noSecret(file: path), .flag("--" + key))
        }
        #expect(try Folder([:]).problems(flags, whole.merging(unsaid) { $1 }) == missing)
    }

    @Test("What only the server's fields ask of each other keeps no other command from its work")
    func scopes() throws {
        let reader = ConfigurationReader(
            flags: [:], environment: ["HUFU_DATA": "/nowhere", "HUFU_SMTP_URL": "smtp://mail.example"])
        #expect(throws: ConfigurationProblems.self) { try reader.read([.store, .server, .notices]) }
        #expect(try reader.read([.store]).configuration.smtpURL == "smtp://mail.example")
    }

    @Test(
        "Each secret of mail, gateway and bucket is none on the command line and in a file that others may read",
        arguments: ["smtp-password", "gateway-token", "gateway-secret", "s3-secret", "s3-session"])
    func secrets(key: String) throws {
        let secret = "0123456789abcdef"
        let open = try Folder(["hufu.yaml": "\(key): \(secret)\n"], mode: 0o644)
        #expect(try open.problems() == [.openFile(open.path + "/hufu.yaml", key: key, mode: "644")])
        #expect(
            try Folder([:]).problems([key: secret]) == [.wrong(key: key, .secretOnCommandLine, .flag("--\(key)"))])
        let closed = try Folder(["hufu.yaml": "\(key): \(secret)\n"])
        let field = try #require(HufuConfiguration.fields.first { $0.key == key })
        #expect(field.shown(try closed.read().configuration) == "(set, 16 bytes)")
    }

    @Test("Amazon's names for the key of a bucket count where nothing else says it")
    func amazon() throws {
        let amazon = ["AWS_ACCESS_KEY_ID": "b", "AWS_SECRET_ACCESS_KEY": "c", "AWS_SESSION_TOKEN": "d"]
        let theirs = try Folder([:]).read([:], amazon.merging(["HUFU_S3_SECRET": ""]) { $1 })
        #expect(theirs.configuration.s3KeyID == "b" && theirs.configuration.s3Secret == "c")
        #expect(theirs.configuration.s3Session == "d")
        #expect(theirs.source(of: "s3-key-id") == .environment("AWS_ACCESS_KEY_ID"))
        let folder = try Folder(["hufu.yaml": "s3-key-id: a\n"])
        let ours = try folder.read([:], amazon.merging(["HUFU_S3_SECRET": "e"]) { $1 })
        #expect(ours.configuration.s3KeyID == "a" && ours.configuration.s3Secret == "e")
        #expect(try folder.read(["s3-key-id": "f"], amazon).configuration.s3KeyID == "f")
    }
}

import Foundation
import Synchronization
import TestSupport
import Testing
import Transfers

@Suite("A courier hands messages to a mail server", .timeLimit(.minutes(10)))
struct MailTests {
    let courier = Courier()

    @Test("Sender, recipients and message reach the server; a line of one dot does not end the message")
    func handed() async throws {
        let box = Box()
        let server = mailServer { box.add($0) }
        var mail = mail(to: server, ["a@example.org", "b@example.org"])
        mail.message = Array("Subject: =?utf-8?B?5L2g5aW9?=\r\n\r\nfirst\r\n.\r\n.second\r\n".utf8)
        let answer = try await courier.send(mail)
        #expect(answer.status == 250)
        #expect(
            box.lines == [
                "EHLO hufu.example", "MAIL FROM:<hufu@example.org> SIZE=52", "RCPT TO:<a@example.org>",
                "RCPT TO:<b@example.org>", "DATA", "Subject: =?utf-8?B?5L2g5aW9?=", "", "first", "..", "..second", ".",
            ])
    }

    @Test("A refusal says by its code whether to try again", arguments: [(450, true), (550, false)])
    func declined(code: Int, again: Bool) async throws {
        let server = mailServer(recipient: "\(code) no") { _ in }
        let mail = mail(to: server, ["a@example.org"])
        let failure = await #expect(throws: TransferFailure.self) { try await courier.send(mail) }
        #expect(failure == .declined(code: code))
        #expect(failure?.isWorthAnotherTry == again)
    }

    @Test("Without TLS nothing is said to a server when TLS is required, and never a password")
    func tlsRequired() async throws {
        let box = Box()
        let server = mailServer { box.add($0) }
        var mail = mail(to: server, ["a@example.org"])
        mail.startTLS = .required
        let failure = await #expect(throws: TransferFailure.self) { try await courier.send(mail) }
        guard case .untrusted = failure else { return #expect(Bool(false), "\(String(describing: failure))") }
        #expect(box.lines.allSatisfy { $0.hasPrefix("EHLO") || $0 == "QUIT" })
        mail.startTLS = .opportunistic
        mail.login = .init(user: "u", password: "p")
        await #expect(throws: TransferFailure.invalid("a password without required TLS")) {
            try await courier.send(mail)
        }
    }

    @Test("An address cannot carry a second command")
    func injection() async {
        let mail = mail(to: PlainServer { _ in }, ["a@example.org>\r\nRCPT TO:<b@example.org"])
        await #expect(throws: TransferFailure.invalid("a control character in an address")) {
            try await courier.send(mail)
        }
    }

    private func mail(to server: PlainServer, _ recipients: [String]) -> MailRequest {
        var mail = MailRequest(
            server: "smtp://127.0.0.1:\(server.port)/hufu.example", from: "hufu@example.org", to: recipients,
            message: Array("Subject: x\r\n\r\nx\r\n".utf8))
        mail.startTLS = .opportunistic
        return mail
    }

    private func mailServer(
        recipient: String = "250 ok", _ heard: @escaping @Sendable (String) -> Void
    ) -> PlainServer {
        PlainServer { connection in
            connection.write("220 mail.example\r\n")
            var isMessage = false
            while let line = connection.readLine() {
                if line != "QUIT" { heard(line) }
                if isMessage {
                    if line == "." { connection.write("250 kept\r\n") }
                    isMessage = line != "."
                } else if line.hasPrefix("EHLO") {
                    connection.write("250-mail.example\r\n250 SIZE 1000000\r\n")
                } else if line.hasPrefix("RCPT") {
                    connection.write(recipient + "\r\n")
                } else {
                    isMessage = line == "DATA"
                    connection.write(isMessage ? "354 go on\r\n" : "250 ok\r\n")
                }
            }
        }
    }
}

/// Lines from a server's thread.
private final class Box: Sendable {
    private let heard = Mutex<[String]>([])

    func add(_ line: String) { heard.withLock { $0.append(line) } }
    var lines: [String] { heard.withLock { $0 } }
}

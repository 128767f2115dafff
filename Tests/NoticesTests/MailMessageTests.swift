import Foundation
import Testing
import Vocabulary

@testable import Notices

@Suite("Mail: heads and bodies that every server passes on (RFC 5322, 2047)")
struct MailMessageTests {
    private func message(_ subject: String, _ body: String = "一行\n.\n另一行\n", name: String = "示例中心") -> String {
        let letter = Letter.sample(subject: subject, body: body)
        let bytes = MailMessage(
            letter: letter, address: "li@mail.example", sender: "notice@12312.example", senderName: name
        ).bytes
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("A message is seven bits, its lines are short and ended by CR LF, its body is the text")
    func whole() throws {
        let text = message("2026-041873 已登记，2026 年 3 月 27 日前给您答复；这一行故意写得很长很长很长很长很长，要折成几个词")
        #expect(text.utf8.allSatisfy { $0 < 0x7F })
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.contains("\n") && !$0.contains("\r") })
        let head = text.components(separatedBy: "\r\n\r\n")[0]
        #expect(head.contains("To: <li@mail.example>") && head.contains("\r\n <notice@12312.example>"))
        #expect(head.contains("Message-ID: <0123456789abcdef@12312.example>"))
        #expect(head.contains("Date: Mon, 02 Mar 2026 02:00:00 +0000"))
        #expect(head.contains("Auto-Submitted: auto-generated") && head.contains("Content-Language: zh-Hans"))
        let body = text.components(separatedBy: "\r\n\r\n")[1].replacing("\r\n", with: "")
        #expect(Data(base64Encoded: body).map { String(decoding: $0, as: UTF8.self) } == "一行\r\n.\r\n另一行\r\n")
    }

    @Test("A long head is cut between characters and reads the same when put together")
    func words() throws {
        let text = String(repeating: "登记 registered ", count: 12) + "🐯"
        let encoded = EncodedWords.text(text)
        let parts = encoded.components(separatedBy: "\r\n ")
        #expect(parts.count > 3 && parts.allSatisfy { $0.utf8.count <= 75 })
        let decoded = try parts.map { part in
            let inner = try #require(part.wholeMatch(of: /=\?UTF-8\?B\?(.+)\?=/)).1
            return try #require(String(data: Data(base64Encoded: String(inner))!, encoding: .utf8))
        }
        #expect(decoded.joined() == text)
    }

    @Test("Short plain words stay plain; a line end never gets into the head")
    func plain() {
        #expect(EncodedWords.text("Case closed") == "Case closed")
        #expect(EncodedWords.text("=?x") != "=?x")
        let text = message("a\r\nBcc: everybody@mail.example")
        #expect(!text.components(separatedBy: "\r\n").contains { $0.hasPrefix("Bcc") })
        #expect(!message("x", name: "a\r\nBcc: e@mail.example").contains("\r\nBcc"))
    }

    @Test("Addresses that could say more than an address are not mailable")
    func addresses() {
        for address in ["a@b.example", "first.last+tag@mail.b.example"] { #expect(EmailAddress.isMailable(address)) }
        let bad = [
            "a@b", "a b@c.example", "a@b.example\r\nRCPT TO:<x@y.example>", "<a@b.example>", "a@b.example,c@d.example",
            "王@b.example", "a@例.example", "", "@b.example", "\"a\"@b.example",
        ]
        for address in bad { #expect(!EmailAddress.isMailable(address), "\(address)") }
    }
}

extension Letter {
    static func sample(
        subject: String = "2026-041873", body: String = "x\n", at address: NoticeAddress = .mail("a@b.example")
    ) -> Letter {
        Letter(
            address: address, messageID: "0123456789abcdef", writtenAt: Instant("2026-03-02T10:00+08:00")!,
            languages: [.zh], subject: subject, body: body)
    }
}

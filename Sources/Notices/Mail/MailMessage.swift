import Foundation
import Vocabulary

/// A letter as a mail server takes it: head and body, lines ended by CR LF, seven bits only. Source: RFC 5322, 2045.
struct MailMessage {
    let letter: Letter
    let address: String
    let sender: String
    /// Who signs, before the sender's address.
    let senderName: String

    var bytes: [UInt8] {
        let head = [
            ("From", "\(EncodedWords.text(senderName))\r\n <\(sender)>"), ("To", "<\(address)>"),
            ("Subject", EncodedWords.text(letter.subject)), ("Date", Self.date(letter.writtenAt)),
            ("Message-ID", "<\(letter.messageID)@\(host)>"), ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", "base64"),
            ("Content-Language", letter.languages.map(\.tag).joined(separator: ", ")),
            // RFC 3834: no machine shall answer it.
            ("Auto-Submitted", "auto-generated"),
        ]
        let lines = head.map { "\($0.0): \($0.1)\r\n" }.joined()
        return Array((lines + "\r\n").utf8) + body
    }

    private var host: Substring {
        sender[(sender.lastIndex(of: "@").map(sender.index(after:)) ?? sender.startIndex)...]
    }

    private var body: [UInt8] {
        let text = letter.body.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        let options: Data.Base64EncodingOptions = [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ]
        return Array(Data(text.utf8).base64EncodedData(options: options)) + [13, 10]
    }

    /// `Mon, 02 Mar 2026 02:00:00 +0000`
    static func date(_ instant: Instant) -> String {
        let local = LocalTime(instant, UTCOffset(minutes: 0))
        let (year, month, day) = local.day.civil
        let clock = [local.hour, local.minute, local.second].map(twoDigits).joined(separator: ":")
        return "\(weekdays[local.day.weekday.rawValue]), \(twoDigits(day)) \(months[month - 1]) \(year) \(clock) +0000"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

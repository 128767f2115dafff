import Agreement
import CaseRules
package import Casework
import Custody
package import Vocabulary

/// The answer to a filing. The code stands in it once and is kept nowhere in clear.
struct FiledAnswer: Encodable {
    let caseNumber: CaseNumber
    let queryCode: String
    let receipt: ReceiptText

    struct ReceiptText: Encodable {
        let text: String
        /// SHA-256 of the text's UTF-8 bytes, in hexadecimal.
        let digest: String
    }

    init(_ receipt: Receipt, _ offset: UTCOffset, _ language: Language) {
        caseNumber = receipt.number
        queryCode = receipt.code.digits
        let text = receipt.text(offset)[language]
        self.receipt = ReceiptText(text: text, digest: hexadecimal(sha256(Array(text.utf8))))
    }
}

extension Receipt {
    /// The receipt in words, without the code, so that it can be shown to others.
    package func text(_ offset: UTCOffset) -> Localized {
        let zhDue = due.map { "\($0.day.text(.zh))前告诉您是否受理。" } ?? ""
        let enDue = due.map { " You will hear by \($0.day.text(.en)) whether it is accepted." } ?? ""
        return Localized(
            zh: "已登记，编号 \(number)，\(registeredAt.text(.zh, offset))。\(zhDue)登记不等于受理。",
            en:
                "Registered under no. \(number), \(registeredAt.text(.en, offset)).\(enDue) Registration is not acceptance."
        )
    }
}

/// The public view of a case.
struct TrackAnswer: Encodable {
    let caseNumber: CaseNumber
    let state: CaseState
    let text: BothLanguages
    let agencies: [BothLanguages]
    let events: [Event]
    let due: DueAnswer?
    let green: Bool

    struct Event: Encodable {
        let at: String
        let text: BothLanguages
        let words: String?
    }

    struct DueAnswer: Encodable {
        let day: Day
        let what: BothLanguages
    }

    init(_ view: TrackView, _ offset: UTCOffset) {
        caseNumber = view.number
        state = view.state
        text = BothLanguages(view.text)
        agencies = view.agencies.map(BothLanguages.init)
        events = view.events.map { Event(at: $0.at.text(offset), text: BothLanguages($0.text), words: $0.words) }
        due = view.due.map { DueAnswer(day: $0.day, what: BothLanguages($0.what)) }
        green = view.isGreen
    }
}

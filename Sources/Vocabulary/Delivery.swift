/// How far a notice has come on its way to whoever is to be told.
package enum DeliveryState: String, Term {
    /// In the outbox, not tried yet.
    case listed
    /// Taken over by a mail server or a gateway; a line for the desk: in its inbox.
    case sent
    /// The gateway says that it arrived.
    case acknowledged
    /// Tried in vain, and tried again.
    case failed
    /// Not tried any more: somebody must look at it.
    case dead
    /// Somebody told it otherwise, or it need not be told any more.
    case settled

    package var name: Localized {
        switch self {
        case .listed: Localized(zh: "待发送", en: "Waiting")
        case .sent: Localized(zh: "已发出", en: "Sent")
        case .acknowledged: Localized(zh: "已送达", en: "Delivered")
        case .failed: Localized(zh: "重试中", en: "Being tried again")
        case .dead: Localized(zh: "未送达", en: "Not delivered")
        case .settled: Localized(zh: "已另行告知", en: "Told otherwise")
        }
    }

    /// The higher, the sooner somebody must know.
    package var severity: Int {
        switch self {
        case .settled: 0
        case .acknowledged: 1
        case .sent: 2
        case .listed: 3
        case .failed: 4
        case .dead: 5
        }
    }

    /// What the lists of letters in trouble show.
    package static let troubled: [DeliveryState] = [.dead, .failed]
}

/// Why a notice did not arrive, or need not. A code: it never quotes a letter, an address or what the other side said.
package enum DeliveryReason: String, Term {
    case noAddress, noSender, badAddress, refused, undelivered
    case unreachable, timedOut, busy, cutOff, untrusted, denied
    case tooOld, unreadable, left

    package var name: Localized {
        switch self {
        case .noAddress: Localized(zh: "没有地址，请打电话", en: "No address; please telephone")
        case .noSender: Localized(zh: "没有通往这个地址的发送方式", en: "No sender for this kind of address")
        case .badAddress: Localized(zh: "地址写法不对", en: "The address is malformed")
        case .refused: Localized(zh: "对方拒收", en: "Refused by the receiver")
        case .undelivered: Localized(zh: "网关报告未能送达", en: "The gateway could not deliver it")
        case .unreachable: Localized(zh: "连接不上", en: "No connection")
        case .timedOut: Localized(zh: "超时", en: "Timed out")
        case .busy: Localized(zh: "对方暂时不收", en: "Put off by the receiver")
        case .cutOff: Localized(zh: "传送中断", en: "The connection broke off")
        case .untrusted: Localized(zh: "对方证书不可信", en: "The receiver's certificate is not trusted")
        case .denied: Localized(zh: "对方不接受我们的账号", en: "The receiver does not accept our account")
        case .tooOld: Localized(zh: "太久没有发出，内容已经过时", en: "Left unsent for so long that it is out of date")
        case .unreadable: Localized(zh: "案卷读不出来", en: "The case could not be read")
        case .left: Localized(zh: "当事人已经退出", en: "The applicant has left")
        }
    }
}

/// Where a notice goes. In clear only while it is sent.
package enum NoticeAddress: Sendable, Hashable {
    /// A mailbox.
    case mail(String)
    /// A telephone that takes short messages, by the gateway.
    case telephone(String)
    /// A receiver that the gateway knows by this name.
    case gateway(String)
}

/// What is known of whoever a line of the outbox is for, at the moment of sending.
package enum NoticeRecipient: Sendable, Equatable {
    /// In these languages, one after the other.
    case outside(NoticeAddress, NoticeAudience, [Language])
    /// The centre's own people, who read it in their inbox.
    case house
    /// Told by nobody, for this reason.
    case unreachable(DeliveryReason)
    /// Need not be told any more.
    case over(DeliveryReason)
}

/// Who reads a notice.
package enum NoticeAudience: String, Term {
    case applicant, agency, desk

    package var name: Localized {
        switch self {
        case .applicant: Localized(zh: "当事人", en: "Applicant")
        case .agency: Localized(zh: "机关", en: "Agency")
        case .desk: Localized(zh: "中心", en: "The centre")
        }
    }
}

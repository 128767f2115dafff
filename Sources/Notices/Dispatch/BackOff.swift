package import Storage
package import Vocabulary

/// When a letter is tried again, and when no more.
package struct BackOff: Sendable, Equatable {
    /// Between one try and the next: 1 minute, 5 minutes, 30 minutes, 2 hours, 6 hours, then a day each. Unit: seconds.
    package static let pauses = [60, 300, 1800, 7200, 21_600, 86_400]

    /// After so many tries in vain a letter is dead, at least 1; nine take three and a half days.
    package let tries: Int

    package init(tries: Int = 9) {
        precondition(tries > 0, "A letter is tried once at least.")
        self.tries = tries
    }

    /// The standing of a letter that was tried `before` times before this one.
    package func standing(
        after outcome: DeliveryOutcome, triedBefore before: Int, messageID: String, at now: Instant
    ) -> DeliveryStanding {
        switch outcome {
        case .sent(let providerID): return DeliveryStanding(.sent, providerID: providerID)
        case .refused(let reason, let code): return DeliveryStanding(.dead, reason: reason, replyCode: code)
        case .putOff(let reason, let code):
            let tried = before + 1
            guard tried < tries else { return DeliveryStanding(.dead, reason: reason, replyCode: code) }
            let next = now.adding(milliseconds: pause(after: tried, messageID))
            return DeliveryStanding(.failed, reason: reason, replyCode: code, nextTry: next)
        }
    }

    /// Up to a fifth longer than the table says, so that letters that failed together do not come back together. The
    /// same letter waits the same time always. Unit: milliseconds.
    func pause(after tried: Int, _ messageID: String) -> Int64 {
        let seconds = Self.pauses[min(tried, Self.pauses.count) - 1]
        let share = Int64(Self.spread("\(messageID) \(tried)") % 200)
        return Int64(seconds) * (1000 + share)
    }

    /// FNV-1a, 64 bits.
    private static func spread(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

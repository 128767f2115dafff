import Storage
import Testing
import Vocabulary

@testable import Notices

@Suite("When a letter is tried again, and when no more")
struct BackOffTests {
    private let now = Instant("2026-03-02T10:00+08:00")!
    private let backOff = BackOff()

    /// Minutes after each failed try, by the table; a day each from the sixth on.
    @Test(
        "The pauses are those of the table, up to a fifth longer",
        arguments: zip(1...8, [1, 5, 30, 120, 360, 1440, 1440, 1440]))
    func table(tried: Int, minutes: Int) throws {
        for name in ["a", "b", "c", "0123456789abcdef"] {
            let standing = backOff.standing(
                after: .putOff(.busy, code: 451), triedBefore: tried - 1, messageID: name, at: now)
            #expect(standing.state == .failed && standing.reason == .busy && standing.replyCode == 451)
            let pause = try #require(standing.nextTry).milliseconds - now.milliseconds
            #expect(Int64(minutes) * 60_000 <= pause && pause < Int64(minutes) * 72_000)
        }
    }

    @Test("The same letter waits the same time; letters that failed together do not come back together")
    func jitter() {
        #expect(backOff.pause(after: 3, "a") == backOff.pause(after: 3, "a"))
        #expect(Set((0..<100).map { backOff.pause(after: 3, "letter \($0)") }).count > 50)
    }

    @Test("The ninth try in vain is the last; a refusal is the last at once")
    func end() {
        let last = backOff.standing(after: .putOff(.timedOut, code: nil), triedBefore: 8, messageID: "a", at: now)
        #expect(last == DeliveryStanding(.dead, reason: .timedOut))
        let refused = backOff.standing(after: .refused(.refused, code: 550), triedBefore: 0, messageID: "a", at: now)
        #expect(refused == DeliveryStanding(.dead, reason: .refused, replyCode: 550))
        let once = BackOff(tries: 1).standing(after: .putOff(.busy, code: 421), triedBefore: 0, messageID: "a", at: now)
        #expect(once.state == .dead)
        let sent = backOff.standing(after: .sent(providerID: "p"), triedBefore: 8, messageID: "a", at: now)
        #expect(sent == DeliveryStanding(.sent, providerID: "p"))
    }
}

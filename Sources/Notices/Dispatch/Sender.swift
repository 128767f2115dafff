package import Vocabulary

/// Hands letters of one kind to whoever carries them on.
package protocol Sender: Sendable {
    func takes(_ address: NoticeAddress) -> Bool

    /// Hands over one letter and waits until the receiver has it or says no. Never longer than its own time limit, and
    /// not stopped by the cancellation of a task.
    func send(_ letter: Letter) async -> DeliveryOutcome
}

package import Vocabulary

/// What came of handing one letter to its receiver.
package enum DeliveryOutcome: Sendable, Equatable {
    /// It is the receiver's now, under this name if it gave one.
    case sent(providerID: String?)
    /// The same letter may succeed later. The code is that of SMTP or HTTP, if there was one.
    case putOff(DeliveryReason, code: Int?)
    /// The receiver will never take this letter.
    case refused(DeliveryReason, code: Int?)
}

import Foundation
package import Vocabulary

extension Instant {
    /// The wall clock. Only the rim of the program asks for it.
    package static var current: Instant {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }
}

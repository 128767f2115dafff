/// A number for each character of the first plane, read without a check or a lock. Made once and kept for the life of
/// the process: nothing ever writes to it again, which is why tasks may share it.
package struct ScalarTable: @unchecked Sendable {
    @usableFromInline let numbers: UnsafePointer<UInt16>

    /// The first plane has this many places.
    package static let count = 0x10000

    package init(fill: (UnsafeMutablePointer<UInt16>) -> Void) {
        let memory = UnsafeMutablePointer<UInt16>.allocate(capacity: Self.count)
        memory.initialize(repeating: 0, count: Self.count)
        fill(memory)
        numbers = UnsafePointer(memory)
    }

    @inlinable @inline(__always) package subscript(scalar: UInt16) -> UInt16 { numbers[Int(scalar)] }
}

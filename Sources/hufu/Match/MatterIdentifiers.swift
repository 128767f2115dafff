/// The identifiers of the rows of a file by position, as bytes.
struct MatterIdentifiers: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var positions: [UInt64: UInt32] = [:]

    var count: Int { ends.count }

    /// The next position gets this identifier; false, and nothing done, if another has it.
    mutating func add(_ id: String) -> Bool {
        let slot = slot(of: Array(id.utf8))
        guard positions[slot] == nil else { return false }
        positions[slot] = UInt32(ends.count)
        bytes.append(contentsOf: id.utf8)
        ends.append(bytes.count)
        return true
    }

    subscript(position: Int) -> ArraySlice<UInt8> { bytes[(position == 0 ? 0 : ends[position - 1])..<ends[position]] }

    func position(of id: String) -> Int? { positions[slot(of: Array(id.utf8))].map { Int($0) } }

    /// Under which number an identifier is kept: its hash, or the next that no other identifier has.
    private func slot(of id: [UInt8]) -> UInt64 {
        var slot = id.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        while let position = positions[slot], !self[Int(position)].elementsEqual(id) { slot &+= 1 }
        return slot
    }
}

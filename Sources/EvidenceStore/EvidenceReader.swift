/// An open file of the store. Several tasks may read from it at once; it closes when it is let go.
package struct EvidenceReader: Sendable {
    let file: any ShelvedFile

    /// Unit: bytes.
    package var size: Int64 { file.size }

    /// At most `count` bytes from an offset; fewer at the end, none after it.
    package func read(from offset: Int64, count: Int) throws(EvidenceFailure) -> [UInt8] {
        precondition(offset >= 0 && count >= 0, "A range of a file begins at its start or later.")
        let wanted = Int(min(Int64(count), max(0, size - offset)))
        return wanted == 0 ? [] : try file.read(from: offset, count: wanted)
    }
}

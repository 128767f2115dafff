/// What keeping files can fail with. Nothing half-written stays.
package enum EvidenceFailure: Error, Equatable {
    /// The file is longer than allowed. Unit: bytes.
    case tooLarge(limit: Int64)
    /// No room, or the disk refused to keep the file for good.
    case diskFull
    /// No file with this digest.
    case notFound
    /// Not a digest: 64 lower-case hexadecimal digits.
    case notADigest
    /// The writer was finished or given up before.
    case ended
    /// The bucket did not do what was asked, also after some tries.
    case away(BucketTrouble)
    /// The operating system refused: the call and its error number.
    case system(call: String, number: Int32)
}

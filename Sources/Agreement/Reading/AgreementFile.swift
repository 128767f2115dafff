/// One file of an agreement folder, as it lay on the disk.
package struct AgreementFile: Sendable, Hashable {
    /// Relative to the folder, such as `clocks.yaml`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

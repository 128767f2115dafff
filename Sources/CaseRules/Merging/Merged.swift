package import Vocabulary

/// Cases that follow a leading one from now on. Command C20.
package struct Merged: Sendable, Equatable, Codable {
    package let members: [CaseNumber]
    /// Why they are handled as one mass case, where no exact key says that they are about the same.
    package let reason: CommittedText?
}

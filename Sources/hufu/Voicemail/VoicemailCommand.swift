import ArgumentParser
import Casework
import EvidenceStore
import Foundation
import Vocabulary

/// The line to the telephone system: it hands over one recorded message (command C03).
struct VoicemailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "voicemail",
        abstract: "Stores one message that a caller left outside office hours, and prints the number of its draft.")

    @ArgumentParser.Argument(help: "The sound: FILE.mp3, .wav, .ogg, .m4a or .webm.")
    var file: String

    @Option(help: ArgumentHelp("When the message was left; now without it.", valueName: "instant"))
    var received: String?

    @OptionGroup var store: StoreOptions

    private static let mediaTypes = [
        "mp3": "audio/mpeg", "wav": "audio/wav", "ogg": "audio/ogg", "m4a": "audio/mp4", "webm": "audio/webm",
    ]
    private static let mostBytes: Int64 = 200 << 20
    private static let portion = 1 << 20

    private var mediaType: String? { Self.mediaTypes[URL(fileURLWithPath: file).pathExtension.lowercased()] }

    func validate() throws {
        guard isReadableFile(file) else { throw wrongUse(ComplaintFileRefusal.unreadable(file)) }
        guard mediaType != nil else {
            throw wrongUse(
                zh: "留言文件须为 mp3、wav、ogg、m4a 或 webm。", en: "A message is an mp3, wav, ogg, m4a or webm file.")
        }
        if let received { _ = try givenInstant(received) }
    }

    func run() async throws {
        let opened = try await store.open()
        let (digest, size) = try keep(in: opened.evidence)
        do {
            let number = try await opened.centre.recordVoicemail(
                digest, sizeInBytes: size, mediaType: mediaType ?? "", receivedAt: received.flatMap { Instant($0) })
            print(number)
        } catch StepRefusal.refused(let refusal) {
            throw CommandFailure(refusal)
        }
    }

    /// The sound is durable before any row names it.
    private func keep(in evidence: EvidenceStore) throws -> (String, Int64) {
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw CommandFailure("The file \(file) cannot be read.")
        }
        defer { try? handle.close() }
        let writer = try evidence.newFile(limit: Self.mostBytes)
        do {
            while let bytes = try handle.read(upToCount: Self.portion), !bytes.isEmpty {
                try writer.append(Array(bytes))
            }
            return try writer.finish()
        } catch {
            writer.abort()
            throw error
        }
    }
}

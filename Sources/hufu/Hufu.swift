import ArgumentParser
import Copies
import Foundation
import Operations
import Storage

/// The program: one command for each thing that people do with the centre's records.
@main
struct Hufu: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hufu",
        abstract: "Takes in complaints about infringed intellectual property and holds agencies to their answers.",
        version: Version.current,
        subcommands: [
            ServeCommand.self, DemoCommand.self, UserCommand.self, TokenCommand.self, ImportCommand.self,
            VoicemailCommand.self, AgreementCommand.self, VerifyCommand.self, BackupCommand.self, RestoreCommand.self,
            MoveCommand.self, ConfigCommand.self, MatchCommand.self,
        ])

    /// Exit codes: 0 done, 1 refused or failed, 2 wrong use.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            if code == .success { exit(withError: error) }
            let message = fullMessage(for: told(error))
            if !message.isEmpty { printError(message) }
            Foundation.exit(code == .validationFailure ? 2 : 1)
        }
    }

    /// A store may begin to go elsewhere while any command works on it.
    private static func told(_ error: any Error) -> any Error {
        guard case StorageFailure.moving = error else { return error }
        return CommandFailure(CopyRefusal.goesElsewhere)
    }
}

import ArgumentParser
import Foundation
import Hummingbird

@main struct Hufu: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "hufu", subcommands: [AgreementCommand.self])

    /// Exit codes: 0 done, 1 refused or failed, 2 wrong use.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            if code == .success { exit(withError: error) }
            let message = fullMessage(for: error)
            if !message.isEmpty { printError(message) }
            Foundation.exit(code == .validationFailure ? 2 : 1)
        }
    }
}

import ArgumentParser
import Foundation
import Matching
import Vocabulary

/// `hufu match …`: which complaints of a file are the same matter, without a store.
struct MatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Which complaints are the same matter, which the same infringer, how sure that is, and why.",
        subcommands: [MatchPairs.self, MatchLookUp.self, MatchTrain.self, MatchExplain.self])
}

/// With which weights.
struct ModelOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The weights, as `hufu match train` writes them; those of the product unless given."))
    var model: String?

    func load() throws -> MatchModel { try model.map { try Self.load($0) } ?? .standard }

    static func load(_ model: String) throws -> MatchModel {
        guard let file = FileManager.default.contents(atPath: model) else {
            throw wrongUse(ComplaintFileRefusal.unreadable(model))
        }
        do {
            return try MatchModel(file: Array(file))
        } catch {
            throw CommandFailure("\(model): \(error.message.en)\n\(model)：\(error.message.zh)")
        }
    }
}

extension MatterFile {
    /// Refuses in words, as wrong use of the command.
    static func forCommand(_ path: String) throws -> MatterFile { try asWrongUse { try MatterFile(path) } }
}

/// A refusal of what was asked for is wrong use of the command.
func asWrongUse<Value>(_ read: () throws -> Value) throws -> Value {
    do {
        return try read()
    } catch let refusal as ComplaintFileRefusal {
        throw wrongUse(refusal)
    }
}

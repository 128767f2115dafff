import ArgumentParser
import Operations

/// How the server listens, what it shows and how it stops.
struct ServerOptions: FieldOptions {
    static let scope = Field.Scope.server
    var given: [String: String] = [:]
}

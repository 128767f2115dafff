import ArgumentParser
import Operations

/// How the server listens, what it shows, how it stops, and how its notices leave the house.
struct ServerOptions: FieldOptions {
    static let scopes: [Field.Scope] = [.server, .notices]
    var given: [String: String] = [:]
}

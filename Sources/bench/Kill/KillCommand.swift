import ArgumentParser

/// Kills the server under load again and again, or one of several servers and their PostgreSQL: every number that was
/// answered must be there afterwards, none twice, and `hufu verify` must find nothing.
struct KillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "kill", abstract: "kill -9 under load, then look.")

    @Option(help: "How many times to kill it.")
    var rounds = 100

    @Option(help: "How many clients file at once.")
    var clients = 16

    @Option(help: "How many servers share a PostgreSQL; 1 is one server on SQLite.")
    var servers = 1

    @Option(help: "How many times to kill PostgreSQL, after the rounds of the servers.")
    var databaseRounds = 0

    @OptionGroup var rig: RigOptions

    func validate() throws {
        guard servers > 1 || databaseRounds == 0 else { throw ValidationError("--database-rounds needs --servers 2.") }
    }

    func run() throws {
        try rig.withHufu { hufu in
            if servers > 1 {
                var test = try ClusterTest(hufu: hufu, servers: servers, clients: clients)
                for round in 0..<rounds { try test.killServer(round) }
                for round in 0..<databaseRounds { try test.killDatabase(round) }
                try test.finish()
            } else {
                var test = try KillTest(hufu: hufu, clients: clients)
                for round in 1...max(1, rounds) { try test.round(round) }
                try test.finish()
            }
        }
    }
}

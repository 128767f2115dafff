import Foundation

/// The binary under test and a folder for its data.
struct Hufu {
    let binary: String
    let folder: String

    /// A new data folder with demo accounts and so many demo cases.
    func demo(_ name: String, cases: Int, worked: Int? = nil, database: String? = nil) throws -> Store {
        let store = Store(data: folder + "/" + name, database: database)
        try fill(store, cases: cases, worked: worked)
        return store
    }

    func fill(_ store: Store, cases: Int, worked: Int? = nil) throws {
        try run(
            ["demo", "--cases", String(cases)] + store.options + (worked.map { ["--worked", String($0)] } ?? []))
    }

    /// Several servers at a time need a log each.
    func serve(
        _ store: Store, _ arguments: [String] = ["--no-limits"], log: String = "serve"
    ) throws -> ServerProcess {
        try ServerProcess(binary, store: store, arguments: arguments, log: folder + "/\(log).log")
    }

    /// Runs a command to its end and gives what it printed; throws if it fails.
    /// - Parameter isTidying: whether it runs also where bench was told to stop.
    @discardableResult
    func run(_ arguments: [String], isTidying: Bool = false) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: binary)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try Children.start(process, isTidying: isTidying)
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        guard process.terminationStatus == 0 else {
            throw BenchFailure(
                "hufu \(arguments.first ?? "") ended with \(process.terminationStatus): \(text.suffix(2000))")
        }
        return text
    }
}

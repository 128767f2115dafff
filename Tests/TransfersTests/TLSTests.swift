import Foundation
import TestSupport
import Testing
import Transfers

@Suite("A courier speaks TLS only with whom it asked for", .timeLimit(.minutes(10)))
struct TLSTests {
    @Test("An unknown authority is refused, one from the given file is accepted, another host's name is not")
    func authorities() async throws {
        let server = try SecureServer()
        let url = "https://localhost:\(server.port)/"
        let failure = await #expect(throws: TransferFailure.self) {
            try await Courier().send(TransferRequest("GET", url))
        }
        guard case .untrusted = failure else { return #expect(Bool(false), "\(String(describing: failure))") }
        #expect(failure?.isWorthAnotherTry == false)
        let courier = Courier(authorities: server.certificate)
        #expect(try await courier.send(TransferRequest("GET", url)).status == 200)
        let byAddress = await #expect(throws: TransferFailure.self) {
            try await courier.send(TransferRequest("GET", "https://127.0.0.1:\(server.port)/"))
        }
        guard case .untrusted = byAddress else { return #expect(Bool(false), "\(String(describing: byAddress))") }
    }
}

/// `openssl s_server` with a certificate of its own for `localhost`.
private final class SecureServer {
    let folder: Folder
    let port: Int
    private let process = Process()
    var certificate: String { folder.path + "/cert.pem" }

    init() throws {
        folder = try Folder()
        let make = Process()
        make.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        make.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1",
            "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", folder.path + "/key.pem",
            "-out", folder.path + "/cert.pem",
        ]
        make.standardError = FileHandle.nullDevice
        try make.run()
        make.waitUntilExit()
        port = PlainServer.closedPort()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = [
            "s_server", "-accept", "\(port)", "-cert", folder.path + "/cert.pem", "-key", folder.path + "/key.pem",
            "-www",
        ]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // It says ACCEPT once it listens.
        var said = ""
        while !said.contains("ACCEPT") {
            let part = output.fileHandleForReading.availableData
            precondition(!part.isEmpty, "openssl s_server starts.")
            said += String(decoding: part, as: UTF8.self)
        }
    }

    deinit {
        // A child of a thread of the pool inherits its signal mask, which holds SIGTERM back.
        kill(process.processIdentifier, SIGKILL)
    }
}

import Foundation
import Testing
import Web

@Suite("Preview")
struct PreviewServer {
    /// `HUFU_PREVIEW=18080 swift test --filter PreviewServer` serves the public pages for a browser until it is
    /// interrupted.
    @Test("The public pages can be looked at", .enabled(if: ProcessInfo.processInfo.environment["HUFU_PREVIEW"] != nil))
    func serve() async throws {
        var configuration = WebConfiguration.sample()
        configuration.port = Int(ProcessInfo.processInfo.environment["HUFU_PREVIEW"] ?? "") ?? 0
        configuration.isDemo = true
        configuration.limitsRequests = false
        let desk = MemoryDesk()
        try await TestServer.run(configuration, groups: { desk.groups($0) }) { _ in
            try await Task.sleep(for: .seconds(36_000))
        }
    }
}

import Foundation
import Testing
import Vocabulary
import Web

/// Serves the sample desk for people who want to look at it: `DESK_PREVIEW=120 swift test --filter DeskPreview`.
@Suite("A look at the desk", .enabled(if: ProcessInfo.processInfo.environment["DESK_PREVIEW"] != nil))
struct DeskPreview {
    @Test("The desk answers for as long as it was asked to")
    func serves() async throws {
        let seconds = Int(ProcessInfo.processInfo.environment["DESK_PREVIEW"] ?? "") ?? 60
        var configuration = WebConfiguration.sample()
        configuration.port = 12399
        configuration.limitsRequests = false
        let desk = SampleDesk()
        try await TestServer.run(
            configuration, groups: { [StaffRoutes(site: $0, actions: desk.actions())] }, now: { Sample.now }
        ) { _ in try await Task.sleep(for: .seconds(seconds)) }
    }
}

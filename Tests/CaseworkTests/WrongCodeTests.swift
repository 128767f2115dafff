import Casework
import Testing
import Vocabulary

@Suite("Wrong query codes are counted by all servers together (decision 4)")
struct WrongCodeTests {
    @Test("Ten wrong codes an hour for a number, whichever server is asked, end the guessing; the right one opens")
    func together() async throws {
        try await TestCentre.run { centre in
            let servers = [centre, TestCentre.second(centre)]
            let (own, other) = (try await centre.file(.sample(1)), try await centre.file(.sample(2)))
            for index in 0..<10 {
                guard case .wrong(let left) = try await servers[index % 2].openTrack(own.number, other.code) else {
                    Issue.record("try \(index) was not simply wrong")
                    return
                }
                #expect(left == 9 - index)
            }
            for server in servers {
                guard case .tooMany = try await server.openTrack(own.number, other.code) else {
                    Issue.record("a server goes on answering guesses")
                    return
                }
                guard case .opened = try await server.openTrack(own.number, own.code) else {
                    Issue.record("the right code was held up")
                    return
                }
                guard case .wrong = try await server.openTrack(other.number, own.code) else {
                    Issue.record("another number was locked too")
                    return
                }
            }
            for (index, server) in servers.enumerated() {
                let later = server.at { TestCentre.start.adding(hours: 1) }
                guard case .wrong(let left) = try await later.openTrack(own.number, other.code) else {
                    Issue.record("the lock did not end with its hour")
                    return
                }
                #expect(left == 9 - index)
            }
        }
    }
}

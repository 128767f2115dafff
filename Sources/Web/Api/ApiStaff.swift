import CaseRules
import Casework
import Custody
import Hummingbird
import Vocabulary

/// Who calls the staff's interface, by the bearer token of the request.
struct ApiStaff {
    private let centre: ServiceCentre

    init(_ centre: ServiceCentre) {
        self.centre = centre
    }

    /// Throws `unauthorised` without a good token.
    func actor(of request: Request) async throws -> Actor {
        guard let header = request.headers[.authorization], header.hasPrefix("Bearer "),
            let actor = try await centre.actor(BearerToken(shown: String(header.dropFirst(7))))
        else { throw WebProblem.unauthorised }
        return actor
    }
}

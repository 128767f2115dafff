package import Casework
import Foundation
import HTTPTypes
import Hummingbird
package import Notices
import Vocabulary

/// Where the gateway reports what became of a letter. Its signature is all that lets it in.
package struct DeliveryApiRoutes: RouteGroup {
    private let centre: ServiceCentre
    /// Nil where no gateway is set up; then nothing can be reported.
    private let signature: GatewaySignature?

    package init(_ centre: ServiceCentre, signature: GatewaySignature?) {
        self.centre = centre
        self.signature = signature
    }

    package func add(to routes: inout Routes) {
        routes.post(Paths.api + "/deliveries/:message") { request, context in try await report(request, context) }
    }

    /// `{"state": "acknowledged"}` or `{"state": "failed"}`; 204, also for the same report again.
    private func report(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let signature, let message = context.parameters.get("message"),
            let name = HTTPField.Name(GatewaySignature.header)
        else { throw WebProblem.notFound }
        let body = try await request.json(upTo: 4 << 10)
        guard let given = request.headers[name], signature.accepts(given, body, of: message, at: centre.now()) else {
            throw WebProblem.unauthorised
        }
        let fields = try JSONValue.object(body)
        guard case .text(let state)? = fields["state"], ["acknowledged", "failed"].contains(state) else {
            return ApiAnswer.wrongInput([(DeliveryReportProblem.wrongState, "state")])
        }
        guard try await centre.noteReport(message, hasArrived: state == "acknowledged") else {
            throw WebProblem.notFound
        }
        return Response(status: .noContent)
    }
}

private enum DeliveryReportProblem: Refusal {
    case wrongState

    var code: String { "wrongState" }

    var message: Localized {
        Localized(zh: "state 只能是 acknowledged 或 failed。", en: "“state” is acknowledged or failed.")
    }
}

import EvidenceStore
import HTTPTypes
package import Hummingbird
import Logging
import Operations
import Storage
import Vocabulary

/// The door of the server. Each request passes, from top to bottom: address and language, limits, the check that it
/// comes from our own pages, its route, then errors as pages, headers and compression on the way out.
package struct Front: HTTPResponder {
    package let site: Site
    package let routes: RouterResponder<WebContext>

    package func respond(to request: Request, context: WebContext) async throws -> Response {
        var context = context
        context.giveReference()
        let request = prepare(request, &context)
        let start = ContinuousClock.now
        site.running.began()
        defer { site.running.ended() }
        var response: Response
        do {
            try guardChanges(request, context)
            response = try await routes.respond(to: request, context: context)
            if response.status.code >= 400, response.headers[.contentType] == nil {
                response = answer(Self.problem(response.status), context)
            }
        } catch let problem as WebProblem {
            response = answer(problem, context)
        } catch let failure as StorageFailure where failure == .diskFull {
            response = answer(.storeFull, context)
        } catch EvidenceFailure.diskFull {
            response = answer(.storeFull, context)
        } catch EvidenceFailure.away(let trouble) {
            site.logger.error("Evidence store away", metadata: ["trouble": "\(trouble.code)"])
            response = answer(.unavailable, context)
        } catch let failure as StorageFailure where failure.isPassing {
            response = answer(.unavailable, context)
        } catch StorageFailure.moving {
            response = answer(.unavailable, context)
        } catch StorageFailure.outcomeUnknown {
            response = answer(.outcomeUnknown, context)
        } catch {
            response = fault(error, context)
        }
        response.harden(isHTTPS: site.configuration.isHTTPS)
        if request.method != .head { response.compress(for: request) }
        response.headers[.xRequestID] = context.reference
        // Whoever comes back should come to a server that stays.
        if site.running.isStopping { response.headers[.connection] = "close" }
        note(request, response, context, ContinuousClock.now - start)
        return response
    }

    /// Takes the language off the path, so that routes know one address for both.
    private func prepare(_ request: Request, _ context: inout WebContext) -> Request {
        let configuration = site.configuration
        if configuration.trustsForwardedAddress, let chain = request.headers[.xForwardedFor],
            let last = chain.split(separator: ",").last
        {
            context.address = String(last).trimmed
        }
        (context.language, context.path) = Paths.split(request.uri.path)
        context.query = request.uri.query ?? ""
        context.wantsLargeText = WebCookie.textSize.value(in: request, configuration) == "large"
        guard context.language != .zh else { return request }
        var head = request.head
        head.path = context.query.isEmpty ? context.path : context.path + "?" + context.query
        return Request(head: head, body: request.body)
    }

    private func guardChanges(_ request: Request, _ context: WebContext) throws(WebProblem) {
        guard ![.get, .head, .options].contains(request.method) else { return }
        if let wait = site.limiter.count(.change, context.address, at: site.now().milliseconds) {
            throw .tooMany(retryAfter: wait)
        }
        // A program with a token of its own is not a browser that somebody else can steer.
        let isProgram = isAPI(context) && request.headers[.authorization] != nil
        guard isProgram || CrossSiteGuard.isSameSite(request) else { throw .staleForm }
    }

    private func answer(_ problem: WebProblem, _ context: WebContext) -> Response {
        var response =
            isAPI(context)
            ? ProblemDocument(problem).response
            : site.page(ErrorPage(problem, context.language), context, status: problem.status)
        switch problem {
        case .methodNotAllowed(let methods): response.headers[.allow] = methods.joined(separator: ", ")
        case .tooMany(let seconds): response.headers[.retryAfter] = "\(seconds)"
        case .unauthorised: response.headers[.wwwAuthenticate] = "Bearer"
        default: break
        }
        return response
    }

    private func fault(_ error: any Error, _ context: WebContext) -> Response {
        context.logger.error("Request failed", metadata: ["error": "\(error.nameForLog)"])
        guard isAPI(context) else {
            let page = ErrorPage(faultReference: context.reference, context.language)
            return site.page(page, context, status: .internalServerError)
        }
        return ProblemDocument(
            status: .internalServerError, code: "fault", message: ErrorPage.faultMessage, reference: context.reference
        ).response
    }

    private func isAPI(_ context: WebContext) -> Bool { context.path.hasPrefix("/api/") }

    private static func problem(_ status: HTTPResponse.Status) -> WebProblem {
        switch status {
        case .notFound, .forbidden: .notFound
        case .contentTooLarge: .tooLarge(limit: Request.formBytes)
        case .unauthorized: .unauthorised
        case .serviceUnavailable: .unavailable
        default: .badRequest(code: "badRequest", Localized(zh: "请返回上一页再试。", en: "Go back and try again."))
        }
    }

    /// Counts and logs the request by its route and never by the address asked for, which may name a case.
    private func note(_ request: Request, _ response: Response, _ context: WebContext, _ time: Duration) {
        let route = context.endpointPath.flatMap { $0 == "NotFound" ? nil : $0 } ?? "none"
        let figures = site.running.figures
        figures.count(.requests, [Self.method(request.method), route, "\(response.status.code)"])
        figures.observe(.requestSeconds, time.inSeconds, [route])
        context.logger.info(
            "Request answered",
            metadata: [
                "method": .string(Self.method(request.method)), "route": .string(route),
                "status": .stringConvertible(response.status.code),
                "ms": .stringConvertible(Int(time.inSeconds * 1000)),
                // What is streamed has no length beforehand.
                "bytes": .stringConvertible(response.body.contentLength ?? 0),
            ])
    }

    /// Anybody can make up a method.
    private static func method(_ method: HTTPRequest.Method) -> String {
        [.get, .head, .post, .put, .patch, .delete, .options].contains(method) ? method.rawValue : "other"
    }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let xRequestID = HTTPField.Name("X-Request-Id")!
}

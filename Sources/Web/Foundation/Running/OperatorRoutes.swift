import Crypto
import HTTPTypes
import Hummingbird
import NIOCore
import Operations

/// What a proxy and a monitor ask: is it alive, should requests come here, what has it done.
struct OperatorRoutes: RouteGroup {
    let site: Site
    let isHealthy: @Sendable () async -> Bool
    /// Figures that are looked up when they are asked for.
    let readings: @Sendable () async -> [Reading]

    func add(to routes: inout Routes) {
        routes.get(Paths.health) { _, _ in
            guard await answersInTime() else { throw WebProblem.unavailable }
            return plain("ok\n")
        }
        routes.get(Paths.ready) { [site] _, _ in
            if site.running.isStopping { return plain("stopping\n", status: .serviceUnavailable) }
            guard await answersInTime() else { return plain("no database\n", status: .serviceUnavailable) }
            return plain("ready\n")
        }
        routes.get(Paths.metrics) { [site, readings] request, context in
            guard mayRead(request, context) else { throw WebProblem.notFound }
            let all = await site.running.readings + readings()
            var response = plain(site.running.figures.text(all))
            response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
            return response
        }
    }

    /// Whoever sits on this machine, or has the token. A proxy on this machine speaks for others: what it passes on has
    /// one of these headers, and counts as from outside.
    private func mayRead(_ request: Request, _ context: WebContext) -> Bool {
        if let token = site.configuration.metricsToken, let given = request.headers[.authorization],
            HMAC<SHA256>.authenticationCode(for: Array(given.utf8), using: comparing)
                == HMAC<SHA256>.authenticationCode(for: Array("Bearer \(token)".utf8), using: comparing)
        {
            return true
        }
        return context.isLocal
            && [HTTPField.Name.xForwardedFor, .forwarded, .via, .xRealIP].allSatisfy { request.headers[$0] == nil }
    }

    /// For comparing in constant time.
    private var comparing: SymmetricKey { SymmetricKey(data: site.configuration.secret) }

    private func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// False also if the database says nothing for too long: an answer that never comes is no sign of life.
    private func answersInTime() async -> Bool {
        let (answers, source) = AsyncStream<Bool>.makeStream()
        let asking = Task { source.yield(await isHealthy()) }
        let waiting = Task {
            try? await Task.sleep(for: .seconds(site.configuration.healthSeconds))
            source.yield(false)
        }
        defer {
            asking.cancel()
            waiting.cancel()
        }
        return await answers.first { _ in true } ?? false
    }
}

extension HTTPField.Name {
    static let forwarded = HTTPField.Name("Forwarded")!
    static let xRealIP = HTTPField.Name("X-Real-IP")!
}

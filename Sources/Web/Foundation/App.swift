package import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
package import Operations
import Vocabulary

/// Puts the web server together.
package enum App {
    /// - Parameters:
    ///   - groups: the pages and interfaces to serve, besides assets and liveness.
    ///   - isHealthy: asks the database; `/healthz` answers 503 without it.
    ///   - started: told the port when the server listens, which matters when the configured port is 0.
    ///   - readings: what `/metrics` tells besides what was counted.
    package static func build(
        _ site: Site, groups: [any RouteGroup], isHealthy: @escaping @Sendable () async -> Bool = { true },
        started: @escaping @Sendable (Int) async -> Void = { _ in },
        readings: @escaping @Sendable () async -> [Reading] = { [] }
    ) -> some ApplicationProtocol {
        var routes = Routes()
        BasicRoutes(site: site).add(to: &routes)
        OperatorRoutes(site: site, isHealthy: isHealthy, readings: readings).add(to: &routes)
        for group in groups { group.add(to: &routes) }
        let configuration = site.configuration
        return Application(
            responder: Front(site: site, routes: routes.responder()),
            // A connection that says nothing for this long is closed, so that silent ones cannot pile up.
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [ConnectionCounter(site.running)],
                    idleTimeout: .seconds(Int64(configuration.idleSeconds)))),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port), serverName: nil),
            onServerRunning: { channel in await started(channel.localAddress?.port ?? configuration.port) },
            logger: site.logger)
    }
}

/// Assets and the switch for large letters.
struct BasicRoutes: RouteGroup {
    let site: Site

    func add(to routes: inout Routes) {
        routes.get(Paths.assets + "/:name") { [site] request, context in
            try site.assets.response(context.parameters.get("name") ?? "", to: request)
        }
        routes.post(Paths.textSize) { [site] request, context in
            let form = try await request.form(upTo: 4096)
            let back = form["back"] ?? Paths.home
            // Only a path of ours; `//` would name another server.
            let isOurs = back.hasPrefix("/") && !back.hasPrefix("//") && !back.contains("\\")
            var response = site.redirect(isOurs ? back : Paths.home, context)
            if form["size"] == "large" {
                WebCookie.textSize.set("large", on: &response, site.configuration)
            } else {
                WebCookie.textSize.clear(on: &response, site.configuration)
            }
            return response
        }
    }
}

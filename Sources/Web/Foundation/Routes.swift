package import Hummingbird
package import HTTPTypes

/// A set of pages that belong together and know how to answer.
package protocol RouteGroup: Sendable {
    func add(to routes: inout Routes)
}

/// The routes of the application, collected before they go into the router, so that a known path asked with
/// another method is answered 405 and not 404. Paths are those of `Paths`, without the language.
package struct Routes: Sendable {
    package typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    private var table: [String: [HTTPRequest.Method: Handler]] = [:]

    package init() {}

    package mutating func get(_ path: String, _ handler: @escaping Handler) { on(.get, path, handler) }
    package mutating func post(_ path: String, _ handler: @escaping Handler) { on(.post, path, handler) }

    package mutating func on(_ method: HTTPRequest.Method, _ path: String, _ handler: @escaping Handler) {
        precondition(table[path]?[method] == nil, "Two handlers for \(method) \(path).")
        table[path, default: [:]][method] = handler
    }

    package func responder() -> RouterResponder<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        for (path, handlers) in table {
            for (method, handler) in handlers {
                router.on(RouterPath(path), method: method, use: handler)
            }
            refuseOthers(path, handlers, router)
        }
        return router.buildResponder()
    }

    private func refuseOthers(_ path: String, _ handlers: [HTTPRequest.Method: Handler], _ router: Router<WebContext>) {
        let allowed = handlers.keys.map(\.rawValue).sorted()
        for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete, .options]
        where handlers[method] == nil {
            router.on(RouterPath(path), method: method) { _, _ -> Response in
                throw WebProblem.methodNotAllowed(allowed)
            }
        }
    }
}

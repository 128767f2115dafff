/// Somebody of the staff who has signed in as a browser does.
struct Session {
    /// The cookie alone: answers come as plain text.
    let plain: [(String, String)]
    /// As browsers send it.
    var headers: [(String, String)] { plain + [("Accept-Encoding", "gzip")] }

    /// Signs in with a demo account.
    init(port: Int, name: String) throws {
        guard var connection = Connection(port: port), let token = connection.formToken(on: "/sign-in", [])
        else { throw BenchFailure("no sign-in form") }
        defer { connection.close() }
        let fields = [("_token", token), ("name", name), ("password", "hufu-demo-" + name)]
        guard let answer = connection.ask(.form("/sign-in", fields)), (300..<400).contains(answer.status),
            let cookie = answer.cookie("hufu-session")
        else { throw BenchFailure("\(name) cannot sign in") }
        plain = [("Cookie", cookie)]
    }

    /// What a form of a page sends along to show that it comes from this session.
    func formToken(port: Int, on path: String) throws -> String {
        guard var connection = Connection(port: port), let token = connection.formToken(on: path, plain) else {
            throw BenchFailure("\(path) has no form")
        }
        connection.close()
        return token
    }
}

extension Connection {
    fileprivate mutating func formToken(on path: String, _ headers: [(String, String)]) -> String? {
        ask(.get(path, headers))?.text.firstMatch(of: /name="_token" value="([^"]*)"/).map { String($0.1) }
    }
}

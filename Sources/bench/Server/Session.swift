/// Somebody of the staff who has signed in as a browser does.
struct Session {
    /// The cookie alone: answers come as plain text.
    let plain: [(String, String)]
    /// As browsers send it.
    var headers: [(String, String)] { plain + [("Accept-Encoding", "gzip")] }

    /// Signs in with a demo account.
    init(port: Int, name: String) throws {
        guard var connection = Connection(port: port), let form = connection.ask(.get("/sign-in")),
            let token = form.text.firstMatch(of: /name="_token" value="([^"]*)"/)
        else { throw BenchFailure("no sign-in form") }
        defer { connection.close() }
        let fields = [("_token", String(token.1)), ("name", name), ("password", "hufu-demo-" + name)]
        guard let answer = connection.ask(.form("/sign-in", fields)), (300..<400).contains(answer.status),
            let cookie = answer.cookie("hufu-session")
        else { throw BenchFailure("\(name) cannot sign in") }
        plain = [("Cookie", cookie)]
    }
}

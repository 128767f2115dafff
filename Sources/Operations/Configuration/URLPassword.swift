/// The password in an address such as `postgres://user:password@host/name?password=…`.
package enum URLPassword {
    /// The address with `***` for each password.
    package static func hidden(in address: String) -> String {
        hiddenInQuery(hiddenBeforeHost(address))
    }

    private static func hiddenBeforeHost(_ address: String) -> String {
        guard let start = address.firstRange(of: "://")?.upperBound else { return address }
        let rest = address[start...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else {
            return address
        }
        return address[...colon] + "***" + address[at...]
    }

    private static func hiddenInQuery(_ address: String) -> String {
        guard let mark = address.firstIndex(of: "?") else { return address }
        let pairs = address[address.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false)
        let shown = pairs.map { $0.lowercased().hasPrefix("password=") ? "password=***" : String($0) }
        return address[...mark] + shown.joined(separator: "&")
    }
}

/// E-mail addresses, as far as one can tell without writing to them.
package enum EmailAddress {
    package static let problem = Localized(
        zh: "邮箱应像 name@example.com 这样填写", en: "An e-mail address looks like name@example.com")

    package static func isPlausible(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
            && !text.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 }
    }

    /// Whether every mail server takes it: plausible, in ASCII, without the signs that end an address in a letter's head.
    package static func isMailable(_ text: String) -> Bool {
        isPlausible(text) && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !#"<>()[],;:\""#.utf8.contains($0) }
    }
}

extension HufuConfiguration {
    /// What no field can tell alone, of fields of these scopes.
    func contradictions(_ scopes: [Field.Scope]) -> [(key: String, trouble: Trouble)] {
        (server() + mail() + gateway()).filter { found in
            HufuConfiguration.field(found.key).map { scopes.contains($0.scope) } ?? false
        }
    }

    private func server() -> [(key: String, trouble: Trouble)] {
        var found: [(key: String, trouble: Trouble)] = []
        if startsAt != nil, !isDemo { found.append(("at", .needsDemo)) }
        if requestMegabytes < fileMegabytes { found.append(("request-megabytes", .lessThanFile)) }
        return found
    }

    /// A file that should hold a password counts as one: that it cannot be read is said elsewhere.
    private func mail() -> [(key: String, trouble: Trouble)] {
        guard let smtpURL else { return [] }
        let hasPassword = smtpPassword != nil || smtpPasswordFile != nil
        var found: [(key: String, trouble: Trouble)] = []
        if smtpFrom == nil { found.append(("smtp-url", .needs("smtp-from"))) }
        if smtpUser != nil, !hasPassword { found.append(("smtp-user", .needs("smtp-password"))) }
        if smtpUser == nil, hasPassword {
            let said = smtpPassword == nil ? "smtp-password-file" : "smtp-password"
            found.append((said, .needs("smtp-user")))
        }
        if smtpUser != nil, hasPassword, smtpTLS == .opportunistic, smtpURL.hasPrefix("smtp://") {
            found.append(("smtp-tls", .passwordInClear))
        }
        return found
    }

    private func gateway() -> [(key: String, trouble: Trouble)] {
        guard gatewayURL != nil else { return [] }
        var found: [(key: String, trouble: Trouble)] = []
        if gatewayToken == nil, gatewayTokenFile == nil { found.append(("gateway-url", .needs("gateway-token"))) }
        if gatewaySecret == nil, gatewaySecretFile == nil { found.append(("gateway-url", .needs("gateway-secret"))) }
        return found
    }
}

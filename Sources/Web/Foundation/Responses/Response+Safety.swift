import HTTPTypes
import Hummingbird

extension Response {
    /// The headers that every answer carries. What nobody marked otherwise is not kept by anyone.
    mutating func harden(isHTTPS: Bool) {
        for (name, value) in Self.safetyFields where headers[name] == nil { headers[name] = value }
        if isHTTPS { headers[.strictTransportSecurity] = "max-age=31536000" }
    }

    private static let safetyFields: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; media-src 'self'; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"),
        (.referrerPolicy, "same-origin"),
        (.permissionsPolicy, "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
        (.crossOriginOpenerPolicy, "same-origin"),
        (.cacheControl, "no-store"),
    ]
}

extension HTTPField.Name {
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
    static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
}

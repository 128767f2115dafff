import Crypto
import Custody
import Foundation
package import Hummingbird
import HTTPTypes

/// Keeps other sites from sending forms in a reader's name. Two checks: the browser says where the request comes
/// from (`Sec-Fetch-Site`, else `Origin`), and each form carries a token bound to a secret that only this reader
/// has (the session of staff, the visit cookie of the public). The token is masked anew on each page, so that its
/// bytes never repeat in a compressed answer.
package struct CrossSiteGuard: Sendable {
    /// The name of the form field, which comes first in every form.
    package static let field = "_token"

    private let secret: [UInt8]

    package init(secret: [UInt8]) {
        self.secret = secret
    }

    package func token(for bound: String) -> String {
        let proof = proof(bound)
        let mask = randomBytes(proof.count)
        return base64URL(mask + zip(mask, proof).map { $0 ^ $1 })
    }

    package func accepts(_ token: String?, for bound: String) -> Bool {
        let expected = proof(bound)
        guard let token, token.utf8.count <= 100, let bytes = fromBase64URL(token), bytes.count == expected.count * 2
        else { return false }
        let difference = expected.indices.reduce(UInt8(0)) { sum, index in
            sum | (bytes[index] ^ bytes[expected.count + index] ^ expected[index])
        }
        return difference == 0
    }

    /// Throws `staleForm` unless the form's token belongs to the reader.
    package func check(_ form: FormData, for bound: String?) throws(WebProblem) {
        guard let bound, accepts(form[CrossSiteGuard.field], for: bound) else { throw .staleForm }
    }

    /// Whether a request that changes something comes from our own pages, as far as the browser tells.
    package static func isSameSite(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers[.origin], origin != "null" else { return request.headers[.origin] == nil }
        guard let authority = request.head.authority else { return false }
        return origin.hasSuffix("://" + authority)
    }

    private func proof(_ bound: String) -> [UInt8] {
        let key = SymmetricKey(data: secret)
        let text = Array(("form " + bound).utf8)
        return Array(Array(HMAC<SHA256>.authenticationCode(for: text, using: key)).prefix(16))
    }
}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
}

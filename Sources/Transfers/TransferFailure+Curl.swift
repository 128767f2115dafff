import CCurl

extension TransferFailure {
    /// From libcurl's result; `text` is its own explanation, `code` the last SMTP code if the request was a mail.
    init(_ result: CURLcode, text: String, mailCode code: Int?) {
        switch result {
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: self = .invalid(text)
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR:
            self = .unreachable(text)
        case CURLE_OPERATION_TIMEDOUT: self = .timedOut(text)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_USE_SSL_FAILED, CURLE_SSL_ISSUER_ERROR:
            self = .untrusted(text)
        case CURLE_LOGIN_DENIED: self = .denied(text)
        case CURLE_READ_ERROR: self = .local(text)
        default:
            if let code, code >= 400 {
                self = .declined(code: code)
            } else if Self.brokenConnection.contains(result.rawValue) {
                self = .cutOff(text)
            } else {
                self = .other(text)
            }
        }
    }

    private static let brokenConnection = Set(
        [
            CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_WEIRD_SERVER_REPLY,
            CURLE_HTTP2, CURLE_HTTP2_STREAM,
        ].map(\.rawValue))
}

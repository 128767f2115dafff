import CCurl

extension TransferRequest {
    /// Refuses what would say more to the other side than was meant.
    func check() throws(TransferFailure) {
        for text in [method, url] + headers.flatMap({ [$0.name, $0.value] }) where text.hasControlCharacter {
            throw .invalid("a control character in a request")
        }
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else { throw .invalid("not an http address") }
    }
}

extension Transfer {
    convenience init(_ request: TransferRequest, _ options: TransferOptions) {
        self.init(
            source: ByteSource(request.body), answer: AnswerBuilder(request.destination), isMail: false)
        setCommon(options, request.limits, protocols: "http,https")
        set(CURLOPT_URL, request.url)
        // What was signed is what is sent.
        set(CURLOPT_PATH_AS_IS, 1)
        set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        set(CURLOPT_FOLLOWLOCATION, 0)
        switch request.body {
        case .none: if request.method == "HEAD" { set(CURLOPT_NOBODY, 1) }
        case .bytes, .file:
            set(CURLOPT_UPLOAD, 1)
            set(CURLOPT_INFILESIZE_LARGE, size: source.size)
        }
        set(CURLOPT_CUSTOMREQUEST, request.method)
        // An empty value is written as "Name;", or libcurl takes the header out. Nobody waits for "100 Continue".
        let lines = request.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
        set(CURLOPT_HTTPHEADER, list: lines + ["Expect:"])
    }
}

extension String {
    var hasControlCharacter: Bool { utf8.contains { $0 < 32 || $0 == 127 } }
}

import Custody
import Glibc
import Transfers

/// One request to a bucket.
struct BucketCall {
    var method: String
    /// Within the prefix; empty for the bucket itself.
    var key = ""
    var query: [(name: String, value: String)] = []
    var headers: [(name: String, value: String)] = []
    var body = TransferRequest.Body.none
    /// SHA-256 of the body, in hexadecimal.
    var payload = hexadecimal(sha256([]))
    /// Of the answer's body, in bytes.
    var limit = 1 << 20
}

/// Signs requests and tries again what may succeed a moment later. Blocks.
struct BucketClient: Sendable {
    let address: BucketAddress
    private let signature: RequestSignature
    private let courier: Courier
    /// Seconds since 1970.
    private let now: @Sendable () -> Int64
    /// Before each further try, in milliseconds; half of it again by chance, so that servers do not come all at once.
    private let pauses: [UInt32]

    init(
        _ address: BucketAddress, _ credentials: BucketCredentials, pauses: [UInt32] = [200, 1000, 3000],
        now: @escaping @Sendable () -> Int64 = { Int64(time(nil)) }
    ) {
        self.address = address
        signature = RequestSignature(credentials: credentials, region: address.region)
        courier = Courier(authorities: address.authorities)
        self.now = now
        self.pauses = pauses
    }

    /// The answer to a request, a success or 404. Anything else is thrown, what passes only after the last try.
    func send(_ call: BucketCall) throws(EvidenceFailure) -> TransferAnswer {
        var left = pauses[...]
        while true {
            let trouble: BucketTrouble
            do throws(TransferFailure) {
                let answer = try courier.wait(for: signed(call))
                if answer.isSuccess { return answer }
                trouble = BucketTrouble(answer, bucket: address.bucket)
                if answer.status == 404, case .refused = trouble { return answer }
            } catch {
                if case .local = error { throw .system(call: "read", number: EIO) }
                trouble = BucketTrouble(error, host: address.host)
            }
            guard trouble.isPassing, let pause = left.popFirst() else { throw .away(trouble) }
            usleep((pause + .random(in: 0...pause / 2)) * 1000)
        }
    }

    /// Signed anew for each try, since a signature is good for some minutes only.
    private func signed(_ call: BucketCall) -> TransferRequest {
        let date = BucketTime.text(now())
        var headers = call.headers + [("x-amz-content-sha256", call.payload), ("x-amz-date", date)]
        if let session = signature.credentials.session { headers.append(("x-amz-security-token", session)) }
        let path = address.path(call.key.isEmpty ? "" : address.prefix + call.key)
        let authorization = signature.authorization(
            of: RequestSignature.Request(
                method: call.method, path: path, query: call.query, headers: headers + [("host", address.requestHost)],
                payload: call.payload),
            date: date)
        let query = call.query.isEmpty ? "" : "?" + RequestSignature.query(call.query)
        var request = TransferRequest(
            call.method, "\(address.scheme)://\(address.requestHost)\(path)\(query)",
            headers: (headers + [("Authorization", authorization)]).map { TransferHeader($0.name, $0.value) },
            body: call.body, destination: .memory(limit: call.limit))
        request.limits.connect = .seconds(5)
        request.limits.slow = .seconds(20)
        // A large file takes as long as its bytes flow.
        if case .file = call.body { request.limits.total = nil }
        return request
    }
}

import CCurl
import Glibc

/// One transfer under way. The task that made it hands it over to the courier's thread, which alone touches it from then
/// on; hence `@unchecked`.
final class Transfer: @unchecked Sendable {
    let handle: UnsafeMutableRawPointer
    let source: ByteSource
    let answer: AnswerBuilder
    let isMail: Bool
    /// Set before the hand-over; called once.
    var whenDone: (Result<TransferAnswer, TransferFailure>) -> Void = { _ in }
    /// A cancellation may come before the transfer itself.
    var isCancelled = false
    private var isDone = false
    private let explanation = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private var lists: [UnsafeMutablePointer<curl_slist>] = []

    init(source: ByteSource, answer: AnswerBuilder, isMail: Bool) {
        guard let handle = curl_easy_init() else { preconditionFailure("libcurl has memory for a handle.") }
        self.handle = handle
        self.source = source
        self.answer = answer
        self.isMail = isMail
        explanation.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        curl_easy_cleanup(handle)
        lists.forEach(curl_slist_free_all)
        explanation.deallocate()
    }

    /// Ends the transfer once; the handle is no longer among the running ones.
    func finish(_ outcome: Result<TransferAnswer, TransferFailure>) {
        guard !isDone else { return }
        isDone = true
        source.close()
        answer.close(keeping: (try? outcome.get()) != nil)
        whenDone(outcome)
    }

    /// What libcurl's result means; what our own callbacks refused goes first.
    func outcome(_ result: CURLcode) -> Result<TransferAnswer, TransferFailure> {
        if let failure = answer.failure ?? source.failure { return .failure(failure) }
        var status = 0
        _ = hufu_get_number(handle, CURLINFO_RESPONSE_CODE, &status)
        guard result == CURLE_OK else {
            let text = explanation.pointee == 0 ? curl_easy_strerror(result) : UnsafePointer(explanation)
            let said = text.map { String(cString: $0) } ?? ""
            return .failure(TransferFailure(result, text: said, mailCode: isMail ? status : nil))
        }
        return .success(TransferAnswer(status: status, headers: answer.headers, body: answer.bytes))
    }

    // MARK: options

    func set(_ option: CURLoption, _ value: Int) { _ = hufu_set_number(handle, option, value) }
    func set(_ option: CURLoption, _ value: String) { _ = hufu_set_text(handle, option, value) }
    func set(_ option: CURLoption, size: Int64) { _ = hufu_set_size(handle, option, curl_off_t(size)) }

    func set(_ option: CURLoption, list: [String]) {
        var lines: UnsafeMutablePointer<curl_slist>?
        for line in list { lines = curl_slist_append(lines, line) }
        guard let lines else { return }
        lists.append(lines)
        _ = hufu_set_pointer(handle, option, lines)
    }

    /// What every transfer has: no signals, limits of time, TLS verified, only the protocols named.
    func setCommon(_ options: TransferOptions, _ limits: TransferLimits, protocols: String) {
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROTOCOLS_STR, protocols)
        set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        set(CURLOPT_PROXY, options.proxy ?? "")
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        if let authorities = options.authorities { set(CURLOPT_CAINFO, authorities) }
        set(CURLOPT_CONNECTTIMEOUT_MS, limits.connect.milliseconds)
        if let total = limits.total { set(CURLOPT_TIMEOUT_MS, total.milliseconds) }
        set(CURLOPT_LOW_SPEED_LIMIT, 1000)
        set(CURLOPT_LOW_SPEED_TIME, max(1, limits.slow.milliseconds / 1000))
        _ = hufu_set_pointer(handle, CURLOPT_ERRORBUFFER, explanation)
        setCallbacks()
    }

    private func setCallbacks() {
        let source = Unmanaged.passUnretained(source).toOpaque()
        let answer = Unmanaged.passUnretained(answer).toOpaque()
        _ = hufu_set_pointer(handle, CURLOPT_READDATA, source)
        _ = hufu_set_pointer(handle, CURLOPT_SEEKDATA, source)
        _ = hufu_set_pointer(handle, CURLOPT_WRITEDATA, answer)
        _ = hufu_set_pointer(handle, CURLOPT_HEADERDATA, answer)
        _ = hufu_set_bytes_function(handle, CURLOPT_READFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return Int(CURL_READFUNC_ABORT) }
            return Unmanaged<ByteSource>.fromOpaque(context).takeUnretainedValue().read(bytes, size * count)
        }
        _ = hufu_set_seek_function(handle) { context, offset, origin in
            guard let context, origin == SEEK_SET else { return CURL_SEEKFUNC_CANTSEEK }
            Unmanaged<ByteSource>.fromOpaque(context).takeUnretainedValue().offset = Int64(offset)
            return CURL_SEEKFUNC_OK
        }
        _ = hufu_set_bytes_function(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
            return Unmanaged<AnswerBuilder>.fromOpaque(context).takeUnretainedValue().add(part) ? size * count : 0
        }
        _ = hufu_set_bytes_function(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
            Unmanaged<AnswerBuilder>.fromOpaque(context).takeUnretainedValue().addHeader(line)
            return size * count
        }
    }
}

extension Duration {
    var milliseconds: Int { Int(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000) }
}

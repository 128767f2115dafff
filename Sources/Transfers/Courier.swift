import Dispatch
import Synchronization

/// Carries requests to others and brings their answers. Whoever waits gives its thread back: one thread of the courier's
/// own drives all transfers, keeps connections open for the next, and ends with the courier.
package final class Courier: Sendable {
    private let work: CourierWork

    /// TLS certificates are always verified: by the system's authorities, or by those in the file `authorities` (PEM).
    /// Proxies named in the environment do not count; `proxy` is one by address, such as `http://proxy:3128`.
    package init(authorities: String? = nil, proxy: String? = nil) {
        work = CourierWork(TransferOptions(authorities: authorities, proxy: proxy))
        work.begin()
    }

    deinit {
        work.end()
    }

    /// Sends one request. A cancelled task fails as `cancelled` and closes the connection at once.
    package func send(_ request: TransferRequest) async throws(TransferFailure) -> TransferAnswer {
        try request.check()
        return try await carry(Transfer(request, work.options))
    }

    /// Hands one message to a mail server; it is the server's when this returns.
    package func send(_ mail: MailRequest) async throws(TransferFailure) -> TransferAnswer {
        try mail.check()
        return try await carry(Transfer(mail, work.options))
    }

    /// Sends one request and blocks until the answer is there: never on a thread of the cooperative pool.
    package func wait(for request: TransferRequest) throws(TransferFailure) -> TransferAnswer {
        try request.check()
        let transfer = Transfer(request, work.options)
        let outcome = Mutex<Result<TransferAnswer, TransferFailure>?>(nil)
        let isDone = DispatchSemaphore(value: 0)
        transfer.whenDone = { result in
            outcome.withLock { $0 = result }
            isDone.signal()
        }
        work.add(.start(transfer))
        isDone.wait()
        guard let result = outcome.withLock({ $0 }) else { preconditionFailure("What is done has an outcome.") }
        return try result.get()
    }

    private func carry(_ transfer: Transfer) async throws(TransferFailure) -> TransferAnswer {
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                transfer.whenDone = { continuation.resume(returning: $0) }
                work.add(.start(transfer))
            }
        } onCancel: {
            work.add(.cancel(transfer))
        }
        return try outcome.get()
    }
}

/// What holds for all transfers of a courier.
struct TransferOptions: Sendable {
    var authorities: String?
    var proxy: String?
}

import CCurl
import Foundation
import Synchronization

/// The courier's thread and what it is told by others.
final class CourierWork: Sendable {
    enum Order: Sendable {
        case start(Transfer)
        case cancel(Transfer)
    }

    let options: TransferOptions
    private let multi: UncheckedPointer
    private let inbox = Mutex(Inbox())

    private struct Inbox {
        var orders: [Order] = []
        var isEnding = false
    }

    /// curl_multi_wakeup may be called from any thread, everything else only from the courier's own.
    private struct UncheckedPointer: @unchecked Sendable {
        let handle: UnsafeMutableRawPointer
    }

    init(_ options: TransferOptions) {
        precondition(Self.isReady, "libcurl is built with TLS and starts.")
        self.options = options
        guard let multi = curl_multi_init() else { preconditionFailure("libcurl has memory for a handle.") }
        _ = hufu_multi_set_number(multi, CURLMOPT_MAX_HOST_CONNECTIONS, 16)
        _ = hufu_multi_set_number(multi, CURLMOPT_MAXCONNECTS, 16)
        self.multi = UncheckedPointer(handle: multi)
    }

    private static let isReady = hufu_global_start() == CURLE_OK

    func begin() {
        let thread = Thread { [self] in run() }
        thread.name = "hufu.courier"
        thread.start()
    }

    func add(_ order: Order) {
        inbox.withLock {
            guard !$0.isEnding else { return }
            $0.orders.append(order)
            _ = curl_multi_wakeup(multi.handle)
        }
    }

    /// The wake-ups stand under the lock: once the thread knows of the end, it frees the handle.
    func end() {
        inbox.withLock {
            $0.isEnding = true
            _ = curl_multi_wakeup(multi.handle)
        }
    }

    private func run() {
        let multi = multi.handle
        var running = RunningTransfers(multi: multi)
        while true {
            let (orders, isEnding) = inbox.withLock { inbox in
                defer { inbox.orders = [] }
                return (inbox.orders, inbox.isEnding)
            }
            orders.forEach { running.obey($0) }
            if isEnding { break }
            var count: Int32 = 0
            curl_multi_perform(multi, &count)
            running.collect()
            curl_multi_poll(multi, nil, 0, 1000, nil)
        }
        running.cancelAll()
        curl_multi_cleanup(multi)
    }
}

/// The transfers under way, on the courier's thread.
private struct RunningTransfers {
    let multi: UnsafeMutableRawPointer
    private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]

    init(multi: UnsafeMutableRawPointer) {
        self.multi = multi
    }

    mutating func obey(_ order: CourierWork.Order) {
        switch order {
        case .start(let transfer):
            if transfer.isCancelled { return transfer.finish(.failure(.cancelled)) }
            transfers[transfer.handle] = transfer
            curl_multi_add_handle(multi, transfer.handle)
        case .cancel(let transfer):
            transfer.isCancelled = true
            if transfers[transfer.handle] != nil { end(transfer, .failure(.cancelled)) }
        }
    }

    /// Ends what libcurl says is done.
    mutating func collect() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
            let result = hufu_message_result(message)
            guard let transfer = transfers[handle] else { continue }
            end(transfer, transfer.outcome(result))
        }
    }

    mutating func cancelAll() {
        for transfer in Array(transfers.values) { end(transfer, .failure(.cancelled)) }
    }

    private mutating func end(_ transfer: Transfer, _ outcome: Result<TransferAnswer, TransferFailure>) {
        transfers[transfer.handle] = nil
        curl_multi_remove_handle(multi, transfer.handle)
        transfer.finish(outcome)
    }
}

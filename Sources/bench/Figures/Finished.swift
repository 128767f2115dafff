import Dispatch
import Synchronization

/// Waits for work of tasks; the figures are taken one after the other.
func finished<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) throws -> Result {
    let outcome = Mutex<Swift.Result<Result, any Error>?>(nil)
    let end = DispatchSemaphore(value: 0)
    Task {
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await work()) } catch { result = .failure(error) }
        outcome.withLock { $0 = result }
        end.signal()
    }
    end.wait()
    return try outcome.withLock { try $0!.get() }
}

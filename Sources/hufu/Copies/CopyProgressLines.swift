import Copies
import Synchronization

/// The lines of a restore or move, one for each part of the work.
final class CopyProgressLines: Sendable {
    private let line = Mutex<(what: String, line: ProgressLine)?>(nil)

    func show(_ progress: Restore.Progress) {
        switch progress {
        case .read(let done, let total): show("MB read", Int(done / 1_000_000), of: Int(total / 1_000_000))
        case .rows(let count): show("rows put in", Int(count), of: nil)
        case .indexed(let count): show("cases made searchable", count, of: nil)
        }
    }

    func show(_ progress: Move.Progress) {
        switch progress {
        case .rows(let count): show("rows moved", Int(count), of: nil)
        case .indexed(let count): show("cases made searchable", count, of: nil)
        case .compared(let count): show("rows compared", Int(count), of: nil)
        }
    }

    func finish() {
        line.withLock { current in
            current?.line.finish()
            current = nil
        }
    }

    private func show(_ what: String, _ done: Int, of total: Int?) {
        line.withLock { current in
            if current?.what != what {
                current?.line.finish()
                current = (what, ProgressLine(what))
            }
            current?.line.show(done, of: total)
        }
    }
}

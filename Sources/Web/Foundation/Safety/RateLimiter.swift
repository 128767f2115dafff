import Synchronization

/// Counts requests of an address in fixed windows. Kept in memory under a key that changes each day, never stored:
/// after midnight nobody can tell which address was counted. At most `capacity` entries; when that many addresses
/// are active, the oldest windows go first and strangers are let through.
package final class RateLimiter: Sendable {
    /// How often something may happen.
    package struct Rule: Sendable {
        package let name: String
        package let count: Int
        /// Length of the window in seconds.
        package let seconds: Int

        package init(_ name: String, _ count: Int, per seconds: Int) {
            self.name = name
            self.count = count
            self.seconds = seconds
        }

        package static let change = Rule("change", 240, per: 60)
        package static let filing = Rule("filing", 30, per: 3600)
        package static let trackFailure = Rule("track-failure", 10, per: 3600)
        package static let signInFailure = Rule("sign-in-failure", 20, per: 3600)
        package static let upload = Rule("upload", 200, per: 3600)
    }

    private struct Window {
        var start: Int64
        var count: Int
        var seconds: Int64
    }

    private struct State {
        var day: Int64 = -1
        var key: (UInt64, UInt64) = (0, 0)
        var windows: [UInt64: Window] = [:]
    }

    private let isOn: Bool
    private let capacity: Int
    private let state = Mutex(State())

    package init(isOn: Bool = true, capacity: Int = 50_000) {
        self.isOn = isOn
        self.capacity = capacity
    }

    /// Counts one and says how many seconds to wait if that was too many; nil lets it pass.
    package func count(_ rule: Rule, _ subject: String, at milliseconds: Int64) -> Int? {
        guard isOn else { return nil }
        return state.withLock { state in
            let found = Self.window(&state, rule, subject, milliseconds, capacity)
            guard let (key, window) = found else { return nil }
            var entry = window
            entry.count += 1
            state.windows[key] = entry
            return Self.wait(entry, rule, milliseconds)
        }
    }

    /// How many are left, without counting.
    package func remaining(_ rule: Rule, _ subject: String, at milliseconds: Int64) -> Int {
        guard isOn else { return rule.count }
        return state.withLock { state in
            guard let (_, entry) = Self.window(&state, rule, subject, milliseconds, capacity) else { return rule.count }
            return max(0, rule.count - entry.count)
        }
    }

    package var entries: Int { state.withLock { $0.windows.count } }

    private static func wait(_ entry: Window, _ rule: Rule, _ milliseconds: Int64) -> Int? {
        guard entry.count > rule.count else { return nil }
        return Int(max(1000, entry.start + entry.seconds * 1000 - milliseconds) / 1000)
    }

    private static func window(
        _ state: inout State, _ rule: Rule, _ subject: String, _ milliseconds: Int64, _ capacity: Int
    ) -> (UInt64, Window)? {
        let today = milliseconds / 86_400_000
        if state.day != today {
            state = State(day: today, key: (.random(in: .min ... .max), .random(in: .min ... .max)))
        }
        // The hash function of the standard library is keyed per process; our own key on top changes daily.
        var hasher = Hasher()
        hasher.combine(state.key.0)
        hasher.combine(rule.name)
        hasher.combine(subject)
        hasher.combine(state.key.1)
        let key = UInt64(bitPattern: Int64(hasher.finalize()))
        let seconds = Int64(rule.seconds)
        if let old = state.windows[key], milliseconds - old.start < seconds * 1000 { return (key, old) }
        if state.windows.count >= capacity {
            state.windows = state.windows.filter { milliseconds - $0.value.start < $0.value.seconds * 1000 }
            if state.windows.count >= capacity { return nil }
        }
        return (key, Window(start: milliseconds, count: 0, seconds: seconds))
    }
}

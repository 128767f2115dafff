import Storage

/// Sorts the match keys that filings wrote into larger blocks, so that a look-up asks few of them. Any server may do it at
/// any time, and two at once do not disturb each other; each part is one write of some milliseconds.
extension ServiceCentre {
    /// Works until nothing is left or `isWanted` says otherwise.
    /// - Parameter isPolite: rests after each part as long as it took, so that filings get their turn.
    package func mergeMatchKeys(isPolite: Bool = false, isWanted: () -> Bool = { true }) async throws {
        while isWanted(), try await database.read({ try $0.hasMatchKeysToMerge() }) {
            let start = ContinuousClock.now
            try await database.write { _ = try $0.mergeMatchKeys() }
            if isPolite { try await Task.sleep(for: ContinuousClock.now - start) }
        }
    }
}

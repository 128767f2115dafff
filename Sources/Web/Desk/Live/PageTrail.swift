import Storage

/// How a reader came to a screen of a list that is read forward by keys: the keys of the screens since the first, in
/// one text of an address, so that the way back is known. The way back is at most `longest` screens; before that
/// comes the first one.
struct PageTrail {
    private static let longest = 30
    private static let separator: Character = "~"
    private var keys: [PageKey]

    /// - Parameter text: as an address carries it; anything else is the first screen.
    init(_ text: String?) {
        keys = (text ?? "").split(separator: Self.separator).suffix(Self.longest).compactMap { PageKey(String($0)) }
    }

    /// After which row this screen begins; nil on the first.
    var key: PageKey? { keys.last }

    /// The screen after this one; nil at the end of the list.
    func next(_ key: PageKey?) -> String? {
        key.map { Self.text(keys.suffix(Self.longest - 1) + [$0]) }
    }

    /// The screen before this one; empty for the first screen, nil on it.
    var previous: String? {
        keys.isEmpty ? nil : Self.text(Array(keys.dropLast()))
    }

    private static func text(_ keys: [PageKey]) -> String {
        keys.map(\.text).joined(separator: String(separator))
    }
}

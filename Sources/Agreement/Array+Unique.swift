extension Array where Element: Hashable {
    /// Without repetitions, the first of each kept.
    var unique: [Element] {
        if count < 2 { return self }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

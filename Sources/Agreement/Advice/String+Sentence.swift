extension String {
    /// With a small first letter, as inside a sentence; abbreviations such as `IP` stay.
    var inSentence: String {
        guard let first, let second = dropFirst().first, !second.isUppercase else { return self }
        return first.lowercased() + dropFirst()
    }
}

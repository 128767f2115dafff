extension String {
    /// Without the character U+0000, which no text needs and PostgreSQL cannot keep.
    package var withoutNulls: String {
        utf8.contains(0) ? String(unicodeScalars.filter { $0.value != 0 }.map(Character.init)) : self
    }
}

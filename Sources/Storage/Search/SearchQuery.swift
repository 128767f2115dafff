/// What somebody typed into a search field, taken apart like the texts.
struct SearchQuery {
    /// Every one must be in the index for the case, each named once.
    let tokens: [String]
    /// The words whose pairs may stand apart in a text that does not contain the word.
    private let runs: [[Unicode.Scalar]]

    /// Reads the first words of a query; a longer one would only find less.
    init(_ text: String) {
        var tokens: [String] = []
        var runs: [[Unicode.Scalar]] = []
        SearchTokens.forEachRun(in: text) { run in
            run.forEachToken { token in
                var view = String.UnicodeScalarView()
                view.append(contentsOf: token)
                let word = String(view)
                if tokens.count < 32, !tokens.contains(word) { tokens.append(word) }
            }
            if run.isIdeographic, run.scalars.count > 2 { runs.append(run.scalars) }
        }
        self.tokens = tokens
        self.runs = runs
    }

    var needsRecheck: Bool { !runs.isEmpty }

    /// Whether the text really contains every long word of the query.
    func isFound(in text: String) -> Bool {
        var missing = runs
        SearchTokens.forEachRun(in: text) { run in
            guard run.isIdeographic, !missing.isEmpty else { return }
            missing.removeAll { Self.contains(run.scalars, $0) }
        }
        return missing.isEmpty
    }

    private static func contains(_ text: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Bool {
        guard text.count >= word.count else { return false }
        return (0...text.count - word.count).contains { start in
            text[start] == word[0] && text[start..<start + word.count].elementsEqual(word)
        }
    }
}

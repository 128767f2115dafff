/// The words under which a text is found. Chinese, Japanese and Korean characters yield every pair of neighbours, a
/// lone character itself; Latin and other letters and digits yield whole words in lower case without their accents.
/// Full-width forms are read as their usual ones. Everything works on scalars: letters with hundreds of thousands of
/// characters come, in many languages and odd encodings.
package enum SearchTokens {
    /// Only the beginning of a text is indexed. Unit: bytes of UTF-8.
    package static let longestText = 64 * 1024
    /// A longer word is cut. Unit: scalars.
    static let longestWord = 40

    /// The tokens of a text with a space between them, each time they occur.
    package static func indexed(_ text: String) -> String {
        var tokens: [UInt8] = []
        forEachRun(in: text) { run in
            run.forEachToken { token in
                if !tokens.isEmpty { tokens.append(32) }
                for scalar in token { UTF8.encode(scalar)!.forEach { tokens.append($0) } }
            }
        }
        return String(decoding: tokens, as: UTF8.self)
    }

    /// Neighbouring characters of one sort.
    struct Run {
        var isIdeographic: Bool
        var scalars: [Unicode.Scalar]

        /// Each token of the run, as scalars.
        func forEachToken(_ use: (ArraySlice<Unicode.Scalar>) -> Void) {
            guard isIdeographic else { return use(scalars.prefix(longestWord)) }
            if scalars.count == 1 { return use(scalars[...]) }
            for index in 0..<scalars.count - 1 { use(scalars[index...index + 1]) }
        }
    }

    /// Each run of a text, folded, up to `longestText`.
    static func forEachRun(in text: String, _ use: (Run) -> Void) {
        var run = Run(isIdeographic: false, scalars: [])
        var length = 0
        for scalar in text.unicodeScalars {
            length += UTF8.width(scalar)
            if length > longestText { break }
            let sort = SearchFolding.sort(of: scalar)
            if sort == .mark { continue }
            let isIdeographic = sort == .ideograph
            if sort == .other || isIdeographic != run.isIdeographic {
                if !run.scalars.isEmpty { use(run) }
                run.scalars.removeAll(keepingCapacity: true)
                run.isIdeographic = isIdeographic
            }
            if sort != .other { SearchFolding.fold(scalar) { run.scalars.append($0) } }
        }
        if !run.scalars.isEmpty { use(run) }
    }
}

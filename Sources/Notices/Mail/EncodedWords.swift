import Foundation

/// Words of a letter's head in signs that every mail server passes on. Source: RFC 2047.
enum EncodedWords {
    /// Bytes of UTF-8 in one word: 60 characters with its frame, so that the first line has room for the name of its field.
    private static let bytesInWord = 36

    /// Plain if it is short ASCII without control characters, else as words in base 64, folded one a line.
    static func text(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.contains("=?")
        if isPlain, text.utf8.count <= 60 { return text }
        return words(text).map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// Cut between characters: a word never ends in the middle of one.
    private static func words(_ text: String) -> [[UInt8]] {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if words[words.count - 1].count + bytes.count > bytesInWord { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words
    }
}

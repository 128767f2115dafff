/// The secret half of the tally that a complainant keeps: 19 random digits (63 bits) and a Damm check digit.
/// Shown once, stored only as a keyed hash. Source of the form: the public interface, section "Numbers people keep".
package struct QueryCode: Sendable, Hashable {
    /// Twenty ASCII digits.
    package let digits: String

    /// Makes a code from 19 digits (each 0 to 9); the caller brings the randomness.
    package init(payload: [UInt8]) {
        precondition(payload.count == 19 && payload.allSatisfy { $0 < 10 }, "A query code needs 19 digits.")
        let all = payload + [Damm.checkDigit(payload)]
        digits = String(decoding: all.map { $0 + 48 }, as: UTF8.self)
    }

    /// Reads what a person typed: spaces, hyphens and full-width digits are allowed.
    package init(typed text: String) throws(QueryCodeProblem) {
        let bytes = asciiDigits(text)
        guard bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { throw .notDigits }
        guard bytes.count == 20 else { throw .wrongLength(bytes.count) }
        guard Damm.checkDigit(bytes.map { $0 - 48 }) == 0 else { throw .mistyped }
        digits = String(decoding: bytes, as: UTF8.self)
    }

    /// Five groups of four, as it is shown and read out: `4821 0937 5562 1048 7733`.
    package var groups: [String] {
        let bytes = Array(digits.utf8)
        return stride(from: 0, to: 20, by: 4).map { String(decoding: bytes[$0..<$0 + 4], as: UTF8.self) }
    }
}

package enum QueryCodeProblem: Refusal, Equatable {
    case notDigits
    case wrongLength(Int)
    case mistyped

    package var code: String {
        switch self {
        case .notDigits: "queryCodeNotDigits"
        case .wrongLength: "queryCodeWrongLength"
        case .mistyped: "queryCodeMistyped"
        }
    }

    package var message: Localized {
        switch self {
        case .notDigits:
            Localized(zh: "查询码只有数字，请对照五组数字再填一遍。", en: "The code has digits only. Enter the five groups of four digits.")
        case .wrongLength(let count):
            Localized(zh: "查询码应为 20 位数字，现在是 \(count) 位。", en: "The code has 20 digits; you entered \(count).")
        case .mistyped:
            Localized(
                zh: "查询码好像抄错了一位，请对照五组数字再看一遍。",
                en: "One digit of the code looks wrong. Compare the five groups.")
        }
    }
}

/// The Damm check digit: finds every single wrong digit and every swap of neighbours.
/// Source: H. M. Damm, Total anti-symmetrische Quasigruppen (2004), the quasigroup of order 10.
package enum Damm {
    private static let table: [[UInt8]] = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3], [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6], [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7], [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ]

    /// The digit to append; 0 when the last digit already is the right one.
    package static func checkDigit(_ digits: [UInt8]) -> UInt8 {
        digits.reduce(0) { table[Int($0)][Int($1)] }
    }
}

import Foundation
import Testing
import Vocabulary

@Suite("Probabilities as agreements and events write them")
struct ProbabilityTests {
    @Test("A decimal number from 0 to 1 with at most four places is one; nothing else is")
    func parse() {
        let good = ["0": 0, "1": 10_000, "0.95": 9500, ".6": 6000, "0.1525": 1525, "1.0": 10_000, "0.": 0]
        for (text, perMyriad) in good { #expect(Probability(text)?.perMyriad == perMyriad, "\(text)") }
        for text in ["", ".", "1.1", "2", "95", "0.12345", "-0.1", "0,5", "1e-1", "０.5", "0.9 ", "1.0001"] {
            #expect(Probability(text) == nil, "\(text)")
        }
    }

    @Test("A measured probability is rounded down, so that no limit is reached by rounding")
    func rounding() {
        #expect(Probability(0.94999).perMyriad == 9499)
        #expect(Probability(0.99999).percent == 99)
        #expect([Probability(-1), Probability(.nan), Probability(2)].map(\.perMyriad) == [0, 0, 10_000])
    }

    @Test("People read it rounded down, with or without tenths, and never as certain")
    func text() {
        let texts: [(Double, String, String)] = [
            (0, "<1%", "<0.1%"), (0.0009, "<1%", "<0.1%"), (0.001, "<1%", "0.1%"), (0.0099, "<1%", "0.9%"),
            (0.01, "1%", "1.0%"), (0.9739, "97%", "97.3%"), (0.99999, "99%", "99.9%"), (1, ">99%", ">99.9%"),
        ]
        for (value, whole, tenths) in texts {
            #expect(Probability(value).text() == whole)
            #expect(Probability(value).text(hasTenths: true) == tenths)
        }
    }

    @Test("It is stored as a whole number, and one beyond its range is damage")
    func stored() throws {
        let bytes = try JSONEncoder().encode([Probability(perMyriad: 9731)])
        #expect(String(decoding: bytes, as: UTF8.self) == "[9731]")
        #expect(try JSONDecoder().decode([Probability].self, from: bytes) == [Probability(perMyriad: 9731)])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Probability].self, from: Data("[10001]".utf8))
        }
    }
}

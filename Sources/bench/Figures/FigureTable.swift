import Foundation

/// One figure, its limit, and whether it is kept.
struct Figure {
    let name: String
    let value: Double
    let unit: String
    /// Nil where the figure only informs.
    let limit: Limit?

    enum Limit {
        case atMost(Double)
        case atLeast(Double)

        func isKept(by value: Double) -> Bool {
            switch self {
            case .atMost(let limit): value <= limit
            case .atLeast(let limit): value >= limit
            }
        }
    }

    var isKept: Bool { limit?.isKept(by: value) ?? true }
}

/// Prints each figure as soon as it is known.
struct FigureTable {
    private(set) var figures: [Figure] = []
    private static let widths = (name: 62, value: 14, limit: 14)

    var allKept: Bool { figures.allSatisfy(\.isKept) }

    mutating func add(_ name: String, _ value: Double, _ unit: String, _ limit: Figure.Limit? = nil) {
        if figures.isEmpty {
            print(row("figure", "measured", "limit", ""))
            print(String(repeating: "-", count: 96))
        }
        let figure = Figure(name: name, value: value, unit: unit, limit: limit)
        figures.append(figure)
        print(
            row(
                name, Self.text(value, unit), Self.text(limit, unit),
                limit == nil ? "" : figure.isKept ? "kept" : "MISSED"))
        // So that a measurement of an hour that is cut off has said what it saw.
        fflush(nil)
    }

    func finish() {
        let bounded = figures.filter { $0.limit != nil }
        let missed = bounded.filter { !$0.isKept }
        print("\n\(bounded.count - missed.count) of \(bounded.count) limits kept")
    }

    private func row(_ name: String, _ value: String, _ limit: String, _ verdict: String) -> String {
        name.padded(Self.widths.name) + value.padded(Self.widths.value) + limit.padded(Self.widths.limit) + verdict
    }

    private static func text(_ value: Double, _ unit: String) -> String {
        guard value.isFinite else { return "none" }
        // A share has no unit, and its third digit counts.
        if unit.isEmpty, value != value.rounded() { return value.text(4) }
        let digits = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : 2
        return value.text(digits) + " " + unit
    }

    private static func text(_ limit: Figure.Limit?, _ unit: String) -> String {
        switch limit {
        case nil: ""
        case .atMost(let value): "≤ " + text(value, unit)
        case .atLeast(let value): "≥ " + text(value, unit)
        }
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}

extension Double {
    /// With so many digits after the point.
    func text(_ digits: Int) -> String {
        var scale = 1
        for _ in 0..<digits { scale *= 10 }
        let whole = Int((self * Double(scale)).rounded())
        guard digits > 0 else { return String(whole) }
        let rest = String(abs(whole) % scale)
        return (self < 0 ? "-" : "") + "\(abs(whole) / scale)." + String(repeating: "0", count: digits - rest.count)
            + rest
    }
}

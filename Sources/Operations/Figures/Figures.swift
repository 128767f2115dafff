import Synchronization

/// What this process has counted since it started. A value that is handed down, not a global: two servers in one test
/// count apart.
package final class Figures: Sendable {
    private struct Key: Hashable {
        let name: String
        let labels: [String]
    }

    private struct Series {
        var count = 0.0
        /// Of a histogram: how many fell into each bucket, the last without an end.
        var buckets: [Int] = []
        var sum = 0.0
    }

    /// At most so many rows for each figure, should a label ever be less closed than it looks.
    private static let mostSeries = 2000

    private struct State {
        var series: [Key: Series] = [:]
        var sizes: [String: Int] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    package func count(_ figure: Figure, _ labels: [String] = [], by amount: Int = 1) {
        change(figure, labels) { $0.count += Double(amount) }
    }

    /// A measured value of a histogram.
    package func observe(_ figure: Figure, _ value: Double, _ labels: [String] = []) {
        guard case .histogram(let ends) = figure.kind else { preconditionFailure("\(figure.name) is no histogram.") }
        change(figure, labels) { series in
            if series.buckets.isEmpty { series.buckets = Array(repeating: 0, count: ends.count + 1) }
            series.buckets[ends.firstIndex { value <= $0 } ?? ends.count] += 1
            series.sum += value
            series.count += 1
        }
    }

    /// What was counted; 0 if nothing was. For tests.
    package func value(_ figure: Figure, _ labels: [String] = []) -> Double {
        state.withLock { $0.series[Key(name: figure.name, labels: labels)]?.count ?? 0 }
    }

    private func change(_ figure: Figure, _ labels: [String], _ change: (inout Series) -> Void) {
        precondition(labels.count == figure.labels.count, "\(figure.name) has other labels.")
        state.withLock { state in
            var key = Key(name: figure.name, labels: labels)
            if state.series[key] == nil {
                let size = state.sizes[figure.name, default: 0]
                if size >= Self.mostSeries { key = Key(name: figure.name, labels: labels.map { _ in "other" }) }
                if state.series[key] == nil { state.sizes[figure.name] = size + 1 }
            }
            change(&state.series[key, default: Series()])
        }
    }

    /// Everything as Prometheus reads it (text format 0.0.4), what was counted and what was just read.
    package func text(_ readings: [Reading] = []) -> String {
        let series = state.withLock { $0.series }
        let counted = Dictionary(grouping: series, by: \.key.name)
        let read = Dictionary(grouping: readings, by: \.figure.name)
        var text = ""
        for figure in Figure.all where counted[figure.name] != nil || read[figure.name] != nil {
            text += "# HELP \(figure.name) \(figure.help)\n# TYPE \(figure.name) \(figure.kind.word)\n"
            for reading in read[figure.name] ?? [] {
                text += line(figure.name, figure.labels, reading.labels, reading.value)
            }
            let rows = (counted[figure.name] ?? []).sorted { $0.key.labels.lexicographicallyPrecedes($1.key.labels) }
            for (key, series) in rows { text += lines(figure, key.labels, series) }
        }
        return text
    }

    private func lines(_ figure: Figure, _ labels: [String], _ series: Series) -> String {
        guard case .histogram(let ends) = figure.kind else {
            return line(figure.name, figure.labels, labels, series.count)
        }
        var text = ""
        var below = 0
        for (index, count) in series.buckets.enumerated() {
            below += count
            let end = index < ends.count ? Self.written(ends[index]) : "+Inf"
            text += line(figure.name + "_bucket", figure.labels + ["le"], labels + [end], Double(below))
        }
        return text + line(figure.name + "_sum", figure.labels, labels, series.sum)
            + line(figure.name + "_count", figure.labels, labels, series.count)
    }

    private func line(_ name: String, _ names: [String], _ labels: [String], _ value: Double) -> String {
        let pairs = zip(names, labels).map { "\($0)=\"\(Self.escaped($1))\"" }
        return name + (pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}") + " \(Self.written(value))\n"
    }

    private static func written(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension Figure.Kind {
    fileprivate var word: String {
        switch self {
        case .counter: "counter"
        case .gauge: "gauge"
        case .histogram: "histogram"
        }
    }
}

extension Duration {
    /// With its parts.
    package var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}

/// The bar of a weight in bits: right of the line it speaks for the same matter, left of it against. All bars of one
/// pair share a scale.
struct WeightBar {
    /// The line stands at `zero`; the drawing ends at `width`.
    private static let (zero, width) = (20.0, 76.0)

    private let pixelsPerBit: Double

    init(_ rows: [ComparedRowView]) {
        let most = max(rows.map(\.bits).max() ?? 0, 4)
        let least = max(-(rows.map(\.bits).min() ?? 0), 1)
        pixelsPerBit = min((Self.width - Self.zero) / most, Self.zero / least)
    }

    /// The drawing; only the line for a weight of nothing.
    func drawing(_ bits: Double) -> String {
        let size = abs(bits) * pixelsPerBit
        var bar = ""
        if size >= 0.05 {
            let start = Self.tenths(bits > 0 ? Self.zero : Self.zero - size)
            bar = #"<rect class="\#(bits > 0 ? "pro" : "against")" x="\#(start)" y="2" width="\#(Self.tenths(size))" "#
            bar += #"height="8" rx="1.5"/>"#
        }
        return #"<svg viewBox="0 0 76 12" aria-hidden="true"><path d="M20 0v12"/>\#(bar)</svg>"#
    }

    /// With one decimal and a sign where a number needs one: +3.2, −0.8, 0.
    static func signed(_ bits: Double) -> String {
        let text = tenths(abs(bits))
        guard text != "0" else { return text }
        return (bits > 0 ? "+" : "−") + text
    }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}

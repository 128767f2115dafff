/// One line of a CSV file as RFC 4180 writes it. A cell that a spreadsheet would take for a formula gets an apostrophe
/// in front: what a stranger wrote must not be computed on an officer's machine.
package struct CSVLine {
    /// Spreadsheets on Chinese Windows read a file without this mark as GBK, and show Chinese as gibberish.
    package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let cells: [String]

    package init(_ cells: [String]) {
        self.cells = cells
    }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += Self.quoted(Self.guarded(cell)).utf8
        }
        bytes += [0x0D, 0x0A]
        return bytes
    }

    /// Spaces before the sign do not help: some programs skip them.
    private static func guarded(_ cell: String) -> String {
        guard cell.utf8.first == 0x09 || cell.utf8.first == 0x0D || cell.utf8.first == 0x0A else {
            let first = cell.unicodeScalars.first { $0 != " " }
            return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } == true ? "'" + cell : cell
        }
        return "'" + cell
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

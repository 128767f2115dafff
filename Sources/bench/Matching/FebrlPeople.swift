import Foundation

/// A person of the FEBRL sets, as told.
struct FebrlPerson {
    /// The number that two records of one person share.
    let person: Substring
    /// By column, without the identifier.
    let values: [[UInt8]]

    /// The columns after the identifier.
    enum Column: Int, CaseIterable {
        case givenName, surname, streetNumber, street, place, suburb, postcode, state, birth, socialNumber
    }

    subscript(column: Column) -> [UInt8] { values[column.rawValue] }

    /// `rec-1496-org, mitchell, green, 7, …`
    init?(_ line: Substring) {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
            cell.drop { $0 == " " }
        }
        let parts = cells[0].split(separator: "-")
        guard cells.count == Column.allCases.count + 1, parts.count >= 3 else { return nil }
        person = parts[1]
        values = cells.dropFirst().map { Array($0.utf8).filter { $0 > 0x20 } }
    }

    /// The people of a packed file.
    static func read(_ path: String, _ hufu: Hufu) throws -> [FebrlPerson] {
        let text = try Hufu(binary: "/usr/bin/env", folder: hufu.folder).run(["xz", "-dc", path])
        return text.split(whereSeparator: \.isNewline).dropFirst().compactMap(FebrlPerson.init)
    }
}

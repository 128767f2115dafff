import Vocabulary

/// A table of rules of one sort: each row has a name, an anchor, and a value for each column.
struct RuleTable: PagePart {
    let id: String
    let heading: String
    /// Source and mark of the whole table; empty where each row has its own.
    let origin: String
    let columns: [String]
    var rows: [Row]

    struct Row: PagePart {
        let id: String
        let name: String
        let cells: [Cell]

        func child(named key: String) -> Any? {
            switch key {
            case "id": id
            case "name": name
            case "cells": cells
            default: nil
            }
        }
    }

    /// A value under the head of its column, which is repeated where the table is narrow.
    struct Cell: PagePart {
        let label: String
        let value: String

        func child(named key: String) -> Any? {
            switch key {
            case "label": label
            case "value": value.isEmpty ? "–" : value
            case "isEmpty": value.isEmpty
            default: nil
            }
        }
    }

    /// - Parameter columns: the head of the names first.
    init(id: String, heading: String, origin: String = "", columns: [String], rows: [(String, String, [String])]) {
        (self.id, self.heading, self.origin, self.columns) = (id, heading, origin, columns)
        self.rows = rows.map { id, name, values in
            Row(
                id: id, name: name,
                cells: zip(columns.dropFirst(), values).map { Cell(label: $0, value: $1) })
        }
    }

    /// Only the rows that fit; all of them if the heading does. Nil if nothing is left.
    func filtered(_ query: RuleQuery) -> RuleTable? {
        if query.fits([heading]) { return self }
        var fewer = self
        fewer.rows = rows.filter { query.fits([heading, $0.id, $0.name] + $0.cells.map(\.value)) }
        return fewer.rows.isEmpty ? nil : fewer
    }

    func child(named key: String) -> Any? {
        switch key {
        case "id": id
        case "heading": heading
        case "origin": origin
        case "hasOrigin": !origin.isEmpty
        case "columns": columns
        case "rows": rows
        default: nil
        }
    }
}

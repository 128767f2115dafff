import Demo
import Foundation
import Vocabulary

/// Importing a file of generated complaints into an empty store.
struct ImportFigure {
    let hufu: Hufu
    let rows: Int
    private static let generator = "../shared/data/gen_complaints.py"

    func measure(_ table: inout FigureTable) throws {
        let store = try hufu.demo("import", cases: 0)
        let isGiven = FileManager.default.fileExists(atPath: Self.generator)
        let file = try isGiven ? generated() : invented()
        if !isGiven { print("(\(Self.generator) is absent: importing complaints of our own)") }
        let start = nanoseconds()
        try hufu.run(["import", file, "--rejects", hufu.folder + "/rejects.csv"] + store.options)
        let seconds = Double(nanoseconds() - start) / 1e9
        table.add("import: rows a second (\(rows) rows)", Double(rows) / seconds, "/s", .atLeast(2000))
    }

    private func generated() throws -> String {
        let folder = hufu.folder + "/generated"
        try Hufu(binary: "/usr/bin/env", folder: hufu.folder).run([
            "python3", Self.generator, "--n", String(rows), "--seed", "2026", "--out", folder,
        ])
        return folder + "/complaints.csv"
    }

    private func invented() throws -> String {
        let districts = [(id: "chaoyang", name: Localized(zh: "朝阳区", en: "Chaoyang District"))]
        let complaints = DemoComplaints(seed: 2026, districts: districts)
        var text = "id," + DemoComplaint.columns.joined(separator: ",") + "\n"
        for index in 0..<rows {
            let fields = Dictionary(uniqueKeysWithValues: complaints[index].fields.map { ($0.name, $0.value) })
            let cells = DemoComplaint.columns.map { "\"" + (fields[$0] ?? "").replacing("\"", with: "\"\"") + "\"" }
            text += "D\(index)," + cells.joined(separator: ",") + "\n"
        }
        let path = hufu.folder + "/complaints.csv"
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        return path
    }
}

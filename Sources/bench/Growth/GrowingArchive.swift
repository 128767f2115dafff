import Demo
import Foundation
import Vocabulary

/// A store that grows step by step: a few thousand cases in every state first, then history as a city has it. One new
/// case in fifty is open; the others arrived long ago and have no running clock. How far it has grown is written beside
/// it, so that one that was kept is taken up where it stands.
struct GrowingArchive {
    let hufu: Hufu
    let store: Store
    private(set) var cases: Int
    private var note: String { store.data + ".cases" }

    /// Stands in one case of 10,000.
    static let rare = "qz7rare"
    private static let firstCases = 5000

    /// - Parameter folder: where its folder lies or is made.
    init(hufu: Hufu, in folder: String, name: String, database: String?) throws {
        self.hufu = hufu
        store = Store(data: folder + "/" + name, database: database)
        cases = Self.firstCases
        if let noted = (try? String(contentsOfFile: note, encoding: .utf8)).flatMap({ Int($0) }) {
            cases = noted
        } else {
            try hufu.fill(store, cases: cases, worked: cases / 10)
            try "\(cases)".write(toFile: note, atomically: true, encoding: .utf8)
        }
    }

    /// Brings in as many cases as are missing.
    mutating func grow(to count: Int) throws {
        let step = 100_000
        while cases < count {
            let next = min(count, (cases / step + 1) * step)
            try bringIn(cases..<next, isNew: { $0 % 50 == 0 }, as: "new")
            try bringIn(cases..<next, isNew: { $0 % 50 != 0 }, as: "history")
            cases = next
            try "\(cases)".write(toFile: note, atomically: true, encoding: .utf8)
        }
    }

    private func bringIn(_ range: Range<Int>, isNew: (Int) -> Bool, as arrival: String) throws {
        let path = hufu.folder + "/\(store.data.split(separator: "/").last ?? "")-\(arrival).csv"
        try write(range.filter(isNew), arrival, to: path)
        try hufu.run(
            ["import", path, "--as", arrival, "--source", "growth-\(range.lowerBound)-\(arrival)"] + store.options)
        try FileManager.default.removeItem(atPath: path)
    }

    private func write(_ indices: [Int], _ arrival: String, to path: String) throws {
        let districts = [(id: "chaoyang", name: Localized(zh: "朝阳区", en: "Chaoyang District"))]
        let complaints = DemoComplaints(seed: 4, districts: districts)
        var text = "id,received," + DemoComplaint.columns.joined(separator: ",") + "\n"
        guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
        else { throw BenchFailure("\(path) cannot be written") }
        for index in indices {
            var fields = Dictionary(uniqueKeysWithValues: complaints[index].fields.map { ($0.name, $0.value) })
            if index % 10_000 == 7 { fields["narrative", default: ""] += " \(Self.rare)" }
            let cells = DemoComplaint.columns.map { "\"" + (fields[$0] ?? "").replacing("\"", with: "\"\"") + "\"" }
            let day = arrival == "history" ? Self.day(index) : ""
            text += "G\(index),\(day)," + cells.joined(separator: ",") + "\n"
            if text.utf8.count > 1 << 20 {
                file.write(Data(text.utf8))
                text = ""
            }
        }
        file.write(Data(text.utf8))
        try file.close()
    }

    /// Spread over the years 2017 to 2025.
    private static func day(_ index: Int) -> String { "\(Day(number: Int32(17_167 + index % 3280)))" }
}

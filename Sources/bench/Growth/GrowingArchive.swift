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

    /// A word of twenty cases, and a name that they have as it is read, whatever the archive has grown to: so the cost of an
    /// answer can be told from the cost of the archive.
    static let rare = "qz8rare"
    static let rareName = (written: "璟曦", read: "jingxi")
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

    /// Brings in the twenty cases unless they are there.
    func plant() throws {
        let path = hufu.folder + "/planted.csv"
        var text = "id,received," + DemoComplaint.columns.joined(separator: ",") + "\n"
        for index in 0..<20 {
            var fields = told(index * 211)
            (fields["kind"], fields["right_type"]) = ("complaint", "tm")
            fields["narrative"] = "店里出售假货 \(Self.rare)"
            fields["brand"] = Self.rareName.written
            text += line("P\(index)", Self.day(index * 164), fields)
        }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        try hufu.run(["import", path, "--as", "history", "--source", "planted"] + store.options)
        try FileManager.default.removeItem(atPath: path)
    }

    private func line(_ id: String, _ day: String, _ fields: [String: String]) -> String {
        let cells = DemoComplaint.columns.map { "\"" + (fields[$0] ?? "").replacing("\"", with: "\"\"") + "\"" }
        return "\(id),\(day)," + cells.joined(separator: ",") + "\n"
    }

    private func bringIn(_ range: Range<Int>, isNew: (Int) -> Bool, as arrival: String) throws {
        let path = hufu.folder + "/\(store.data.split(separator: "/").last ?? "")-\(arrival).csv"
        try write(range.filter(isNew), arrival, to: path)
        try hufu.run(
            ["import", path, "--as", arrival, "--source", "growth-\(range.lowerBound)-\(arrival)"] + store.options)
        try FileManager.default.removeItem(atPath: path)
    }

    private func write(_ indices: [Int], _ arrival: String, to path: String) throws {
        var text = "id,received," + DemoComplaint.columns.joined(separator: ",") + "\n"
        guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
        else { throw BenchFailure("\(path) cannot be written") }
        for index in indices {
            text += line("G\(index)", arrival == "history" ? Self.day(index) : "", told(index))
            if text.utf8.count > 1 << 20 {
                file.write(Data(text.utf8))
                text = ""
            }
        }
        file.write(Data(text.utf8))
        try file.close()
    }

    private static let complaints = DemoComplaints(
        seed: 4, districts: [(id: "chaoyang", name: Localized(zh: "朝阳区", en: "Chaoyang District"))])

    /// What a case of it says, by column.
    func told(_ index: Int) -> [String: String] {
        Dictionary(uniqueKeysWithValues: Self.complaints[index].fields.map { ($0.name, $0.value) })
    }

    /// Spread over the years 2017 to 2025.
    private static func day(_ index: Int) -> String { "\(Day(number: Int32(17_167 + index % 3280)))" }
}

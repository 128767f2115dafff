internal import Vocabulary

/// Lists of the agreement, put together from all files.
extension AgreementReader {
    func list<Value>(_ key: String, _ read: (Entry) -> Value?) -> [Value] {
        entries(key).compactMap(read)
    }

    /// Values with the place where each stands. What is `needed` and missing is reported.
    func located<Value>(_ key: String, needed: Bool = true, _ read: (Entry) -> Value?) -> [(value: Value, entry: Entry)]
    {
        if needed, !has(key) {
            reportMissing(Localized(zh: "没有一个文件含有“\(key)”。", en: "No file has the key \"\(key)\"."))
        }
        return entries(key).compactMap { entry in read(entry).map { ($0, entry) } }
    }

    /// A list in which no name stands twice.
    func distinct<Value>(_ key: String, _ read: (Entry) -> Value?, name: (Value) -> String) -> [Value] {
        unique(located(key, read), name: name)
    }

    /// A list in which a name may stand several times, for different days.
    func versions<Value>(
        _ key: String, needed: Bool = true, _ read: (Entry) -> Value?, name: (Value) -> String,
        origin: (Value) -> Origin
    ) -> [Value] {
        unique(located(key, needed: needed, read), name: name, origin: origin)
    }

    /// Reports versions of one rule that hold on the same day, at the later of them.
    func unique<Value>(
        _ values: [(value: Value, entry: Entry)], name: (Value) -> String, origin: (Value) -> Origin
    ) -> [Value] {
        for (index, item) in values.enumerated() {
            for earlier in values[..<index] where name(earlier.value) == name(item.value) {
                guard let day = origin(earlier.value).sharedDay(with: origin(item.value)) else { continue }
                let (place, line) = (earlier.entry.file, earlier.entry.line)
                item.entry.report(
                    zh: "“\(name(item.value))”已在 \(place) 第 \(line) 行出现，两处在同一天\(day.zh)有效。",
                    en: "\"\(name(item.value))\" already stands in \(place), line \(line); both hold\(day.en).")
                break
            }
        }
        return values.map(\.value)
    }

    /// The only section under a key.
    func one<Value>(_ key: String, _ read: (Entry) -> Value?) -> Value? {
        let values = located(key, read)
        if values.count > 1 {
            values[1].entry.report(zh: "“\(key)”只能出现一次。", en: "\"\(key)\" may stand only once.")
        }
        return values.first?.value
    }

    /// Reports values that share a name where they must not, at the later of them.
    func unique<Value>(_ values: [(value: Value, entry: Entry)], name: (Value) -> String) -> [Value] {
        for (index, item) in values.enumerated() {
            let earlier = values[..<index].first { name($0.value) == name(item.value) }
            if let earlier {
                item.entry.report(
                    zh: "“\(name(item.value))”已在 \(earlier.entry.file) 第 \(earlier.entry.line) 行出现。",
                    en: "\"\(name(item.value))\" already stands in \(earlier.entry.file), line \(earlier.entry.line).")
            }
        }
        return values.map(\.value)
    }
}

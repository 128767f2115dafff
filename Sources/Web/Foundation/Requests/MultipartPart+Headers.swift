extension MultipartPart {
    /// Reads the head of a part. Refuses a head without a name, or one that is not UTF-8.
    init(headers bytes: some Collection<UInt8>) throws(FormProblem) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
        var disposition: [String: String] = [:]
        var type = "text/plain"
        for line in text.split(whereSeparator: { $0 == "\r\n" || $0 == "\n" }) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            switch parts[0].lowercased() {
            case "content-disposition": disposition = Self.parameters(parts[1])
            case "content-type": type = String(parts[1]).trimmed.lowercased()
            default: continue
            }
        }
        guard let name = disposition["name"], !name.isEmpty, name.utf8.count <= 100 else { throw .unnamedPart }
        self.name = name
        filename = disposition["filename"].map(Self.plainName)
        contentType = String(type.prefix(100))
    }

    /// `form-data; name="a"; filename="b.jpg"` as a dictionary. Quotes may hold `\"`, or `%22` as browsers write it.
    private static func parameters(_ text: Substring) -> [String: String] {
        var found: [String: String] = [:]
        var fields: [String] = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if isEscaped {
                fields[fields.count - 1].append(character)
                isEscaped = false
            } else if isQuoted, character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        for field in fields.dropFirst() {
            let pair = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            found[String(pair[0]).trimmed.lowercased()] = String(pair[1]).replacing("%22", with: "\"")
        }
        return found
    }

    /// The last component without control characters and direction marks, at most 120 characters.
    private static func plainName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let kept = last.unicodeScalars.filter { scalar in
            scalar.value >= 0x20 && scalar.value != 0x7F && !(0x202A...0x202E).contains(scalar.value)
                && !(0x2066...0x2069).contains(scalar.value)
        }
        return String(String(String.UnicodeScalarView(kept)).trimmed.suffix(120))
    }
}

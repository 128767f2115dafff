/// The bytes of a written address with its disguises undone. Linear in what is read, and no more than
/// `PageAddress.longest` bytes are.
enum AddressBytes {
    static func undone(_ text: some Sequence<UInt8>) -> [UInt8] {
        var bytes = folded(text)
        decodeEscapes(&bytes)
        openBrackets(&bytes)
        trim(&bytes)
        return bytes
    }

    static func belongsToHost(_ byte: UInt8) -> Bool {
        byte.isLowerLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    /// Lower case, full width to ASCII, `。` to `.`; zero-width and control characters dropped, spaces kept as one byte.
    private static func folded(_ text: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(96)
        var pending: UInt32 = 0
        var missing = 0
        for byte in text.prefix(PageAddress.longest) {
            if byte < 0x80 {
                missing = 0
                if byte > 0x20 { result.append(byte.isUpperLetter ? byte | 0x20 : byte == 0x5C ? 0x2F : byte) }
                if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { result.append(0x20) }
            } else if byte >= 0xC0 {
                missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
                pending = UInt32(byte) & (0x3F >> UInt32(missing))
            } else if missing > 0 {
                pending = pending << 6 | UInt32(byte & 0x3F)
                missing -= 1
                if missing == 0 { append(pending, to: &result) }
            }
        }
        return result
    }

    private static func append(_ scalar: UInt32, to result: inout [UInt8]) {
        switch scalar {
        case 0xFF01...0xFF5E:
            let plain = UInt8(scalar - 0xFEE0)
            result.append(plain.isUpperLetter ? plain | 0x20 : plain)
        case 0x3002, 0xFF61: result.append(UInt8(ascii: "."))
        case 0x3000, 0xA0, 0x2002...0x200A, 0x2028, 0x2029: result.append(0x20)
        // 、《》「」【】“”‘’… never stand in an address; they end it as a space does.
        case 0x3001, 0x3008...0x3011, 0x2018...0x201F, 0x2026: result.append(0x20)
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: break
        default:
            guard let valid = Unicode.Scalar(scalar) else { return }
            result.append(contentsOf: UTF8.encode(valid)!)
        }
    }

    /// `%41` and `%e6` become the byte; what separates parts of an address stays escaped. `&amp;` becomes `&`.
    private static func decodeEscapes(_ bytes: inout [UInt8]) {
        guard bytes.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: ";") }) else { return }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hex(bytes[index + 1]),
                let low = hex(bytes[index + 2]), isPlain(high << 4 | low)
            {
                let byte = high << 4 | low
                result.append(byte.isUpperLetter ? byte | 0x20 : byte)
                index += 3
            } else if bytes[index...].starts(with: "&amp;".utf8) {
                result.append(UInt8(ascii: "&"))
                index += 5
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        bytes = result
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isDigit || (byte | 0x20).isLowerLetter || "-._~@!".utf8.contains(byte)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        byte.isDigit ? byte - 0x30 : byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : nil
    }

    /// `[.]`, `(dot)`, ` [ dot ] ` and `{.}` become a dot, `[:]` a colon, `[/]` a stroke.
    private static func openBrackets(_ bytes: inout [UInt8]) {
        guard bytes.contains(where: isOpening) else { return }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if isOpening(bytes[index]), let (byte, end) = bracketed(bytes[(index + 1)...].prefix(8)) {
                while result.last == 0x20 { result.removeLast() }
                result.append(byte)
                index = end
                while index < bytes.count, bytes[index] == 0x20 { index += 1 }
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        bytes = result
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{")
    }

    /// What a bracket hides, and where the text goes on. `inside` begins after the bracket.
    static func bracketed(_ inside: ArraySlice<UInt8>) -> (byte: UInt8, end: Int)? {
        guard let close = inside.firstIndex(where: { "])}".utf8.contains($0) }) else { return nil }
        let word = inside[..<close].filter { $0 != 0x20 }
        if word == [UInt8(ascii: ".")] || word.elementsEqual("dot".utf8) { return (UInt8(ascii: "."), close + 1) }
        if word.elementsEqual("://".utf8) { return (UInt8(ascii: ":"), close + 1) }
        if word == [UInt8(ascii: ":")] || word == [UInt8(ascii: "/")] { return (word[0], close + 1) }
        return nil
    }

    /// Without what stands around it, up to the first space, without closing punctuation.
    private static func trim(_ bytes: inout [UInt8]) {
        let start = bytes.firstIndex { !" <([{\"'*_`.,;:".utf8.contains($0) } ?? bytes.count
        let end =
            bytes[start...].firstIndex {
                $0 == 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == 0x22
            }
            ?? bytes.count
        bytes = Array(withoutClosing(bytes[start..<end]))
    }

    /// Without what at its end belongs to the sentence around the address. A closing bracket stays where the address
    /// opened one.
    static func withoutClosing(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = address
        var open = 0
        for byte in address { open += byte == UInt8(ascii: "(") ? 1 : byte == UInt8(ascii: ")") ? -1 : 0 }
        while let last = rest.last {
            switch last {
            case UInt8(ascii: "("): open -= 1
            case UInt8(ascii: ")") where open >= 0: return rest
            case UInt8(ascii: ")"): open += 1
            default: guard ".,;:!?[]{}'\"*`|~^&".utf8.contains(last) else { return rest }
            }
            rest.removeLast()
        }
        return rest
    }
}

extension UInt8 {
    var isUpperLetter: Bool { self >= 0x41 && self <= 0x5A }
}

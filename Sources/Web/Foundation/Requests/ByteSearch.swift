/// Where a pattern first begins in some bytes, or nil. Looks for the first byte only and compares there.
func firstRange(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
    return bytes.withUnsafeBufferPointer { text in
        pattern.withUnsafeBufferPointer { wanted in
            let last = text.count - wanted.count
            var index = 0
            while index <= last {
                if text[index] == first {
                    var offset = 1
                    while offset < wanted.count, text[index + offset] == wanted[offset] { offset += 1 }
                    if offset == wanted.count { return index }
                }
                index += 1
            }
            return nil
        }
    }
}

extension NumberFinder {
    /// Whether the sentence around a telephone says that it is the writer's own: 我的电话是138…, 请回电 138…, 投诉人：张三，
    /// 电话138…, "call me at 138…". Whose a number is that no such word stands beside, is not known.
    func isWritersOwn(_ range: Range<Int>) -> Bool {
        if Self.ownBehind.contains(where: { word([$0], at: range.upperBound) != nil }) { return true }
        var end = range.lowerBound
        let least = max(0, end - Self.reach)
        while end > least {
            if namesWriter(before: end) { return true }
            guard let shorter = Self.neutral.first(where: { stands($0, before: end) }) else { break }
            end -= shorter.utf8.count
        }
        return introducesWriter(before: end)
    }

    private func namesWriter(before end: Int) -> Bool {
        if Self.asks.contains(where: { stands($0, before: end) }) { return true }
        guard let owner = Self.owners.first(where: { stands($0, before: end) }) else { return false }
        let start = end - owner.utf8.count
        // 卖家给我的电话 is the seller's.
        return !Self.givers.contains { stands($0, before: start) }
    }

    /// `我叫张三，`, `投诉人：张三 `: a name of at most four characters between the word and the telephone.
    private func introducesWriter(before index: Int) -> Bool {
        var end = index
        while let sign = Self.separators.first(where: { stands($0, before: end) }) { end -= sign.utf8.count }
        for _ in 0..<4 {
            guard end >= 3, bytes[end - 3] >= 0xE3, bytes[end - 3] <= 0xE9 else { return false }
            end -= 3
            if Self.introductions.contains(where: { stands($0, before: end) }) { return true }
        }
        return false
    }

    /// What may stand between the writer and his number.
    private static let neutral = [
        " ", ":", ".", "=", "(", "#", "+", "的", "是", "为", "為", "至", "号", "號", "联系电话", "聯繫電話", "联系方式", "联系手机",
        "电话", "電話", "手机", "手機", "号码", "號碼", "座机", "微信", "is", "at", "on", "to", "number", "no", "phone", "mobile",
        "cell", "telephone", "tel", "whatsapp", "contact",
    ]
    private static let owners = [
        "我", "本人", "我方", "我司", "我公司", "本公司", "我单位", "投诉人", "投訴人", "举报人", "舉報人", "申请人", "权利人", "代理人",
        "消费者", "my", "our",
    ]
    private static let givers = ["给", "給", "告诉", "告訴", "发", "發", "留", "跟", "与", "向", "对", "骗"]
    private static let asks = [
        "回电", "回電", "回拨", "打给我", "给我打电话", "给我来电", "与我联系", "和我联系", "跟我联系", "与我方联系", "与本人联系",
        "call me", "call back", "me back", "reach me", "phone me", "ring me", "text me", "contact me", "message me",
        "be reached",
    ]
    private static let introductions = [
        "我叫", "我姓", "我是", "本人姓", "本人叫", "投诉人:", "投诉人: ", "投訴人:", "举报人:", "举报人: ", "舉報人:", "申请人:",
        "代理人:", "本人:",
    ]
    private static let separators = ["，", ",", "、", " ", "\n", "\r", "\t", "；", ";"]
    private static let ownBehind = [
        "是我的", "是我电话", "是我手机", "是我本人", "是本人", "为本人", "（本人", "(本人", "is my", "is mine",
    ]
}

extension NumberFinder {
    /// Whether the sentence around a telephone says that it is the writer's own: 我的电话是138…, 请回电 138…, 投诉人：张三，
    /// 电话138…, "call me at 138…". Whose a number is that no such word stands beside, is not known, and what says it in
    /// Chinese begins its clause or stands behind a word that asks: 被投诉人电话, 卖家加我微信, 老板让我回电 are the respondent's.
    func isWritersOwn(_ range: Range<Int>) -> Bool {
        if isOwn(behind: range.upperBound) { return true }
        var end = range.lowerBound
        let least = max(0, end - Self.reach)
        while end > least {
            if namesWriter(before: end) { return true }
            guard let shorter = Self.neutral.first(where: { stands($0, before: end) }) else { break }
            end -= shorter.utf8.count
        }
        return introducesWriter(before: end)
    }

    /// 138…是我的手机号, "138… is my number"; not 138…是我的供应商.
    private func isOwn(behind index: Int) -> Bool {
        guard var (_, end) = word(Self.ownBehind, at: index) else { return false }
        while let next = word(Self.neutralWords, at: end)?.end, next - index < Self.reach { end = next }
        return !isHan(at: end) && !byte(at: skippingSpaces(end)).isLowerLetter
    }

    private func namesWriter(before end: Int) -> Bool {
        guard let word = Self.words.first(where: { stands($0, before: end) }) else { return false }
        let start = end - word.utf8.count
        return bytes[start].isLowerLetter || mayBegin(at: start)
    }

    /// Whether no Chinese word or opening quotation mark stands before `index`, or only one that asks to call: 请, 请拨打.
    private func mayBegin(at index: Int) -> Bool {
        if Self.leads.contains(where: { stands($0, before: index) }) { return true }
        return !isHan(at: index - 3) && !Self.quotes.contains { stands($0, before: index) }
    }

    private func isHan(at index: Int) -> Bool { (0x3400...0x9FFF).contains(character(at: index)) }

    /// `我叫张三，`, `投诉人：张三 `: a name of at most four characters between the word and the telephone.
    private func introducesWriter(before index: Int) -> Bool {
        var end = index
        while end > 0, index - end < Self.reach, let sign = Self.separators.first(where: { stands($0, before: end) }) {
            end -= sign.utf8.count
        }
        for _ in 0..<4 {
            guard isHan(at: end - 3) else { return false }
            end -= 3
            if let word = Self.introductions.first(where: { stands($0, before: end) }) {
                return mayBegin(at: end - word.utf8.count) && !Self.noNames.contains(character(at: end))
            }
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
    private static let asks = [
        "回电", "回電", "回拨", "打给我", "给我打电话", "给我来电", "联系我", "与我联系", "和我联系", "跟我联系", "与我方联系", "与本人联系",
        "call me", "call back", "me back", "reach me", "phone me", "ring me", "text me", "contact me", "message me",
        "be reached",
    ]
    private static let words = asks + owners
    private static let neutralWords = neutral.filter { $0 != " " }.sorted { $0.utf8.count > $1.utf8.count }
    private static let leads = [
        "请", "請", "可", "可以", "敬请", "请拨打", "请拨", "请打", "请致电", "请联系", "尽快", "及时", "这是", "以下是", "随时",
    ]
    /// A seller's words are told in them: 名片上写着“我是张三”.
    private static let quotes = ["\u{201C}", "\u{2018}", "\"", "'", "「", "『", "《"]
    private static let introductions = [
        "我叫", "我姓", "我是", "本人姓", "本人叫", "投诉人:", "投诉人: ", "投訴人:", "举报人:", "举报人: ", "舉報人:", "申请人:",
        "代理人:", "本人:",
    ]
    /// No name begins with these: 我是在电话138…上买的, 我是通过138…买的.
    private static let noNames = Array("在从通按用找打跟向加被给听看由经为去上买照拨".utf16)
    private static let separators = ["，", ",", "、", " ", "\n", "\r", "\t", "；", ";"]
    private static let ownBehind = [
        "是我的", "是我", "是本人", "是我本人", "为本人", "（本人", "(本人", "is my", "is mine",
    ].sorted { $0.utf8.count > $1.utf8.count }
}

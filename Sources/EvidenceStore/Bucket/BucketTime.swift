import Vocabulary

/// The two forms in which object stores write instants. Unit: seconds since 1970, UTC.
enum BucketTime {
    /// `20150830T123600Z`.
    static func text(_ seconds: Int64) -> String {
        let day = Day(number: Int32(seconds / 86_400)).civil
        let rest = Int(seconds % 86_400)
        return padded(day.year, 4) + padded(day.month, 2) + padded(day.day, 2) + "T" + padded(rest / 3600, 2)
            + padded(rest / 60 % 60, 2) + padded(rest % 60, 2) + "Z"
    }

    /// From `Sun, 30 Aug 2015 12:36:00 GMT`, the form that HTTP asks for; nil for any other.
    static func seconds(_ text: String) -> Int64? {
        let words = text.split(whereSeparator: { " ,:".contains($0) }).map(String.init)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard words.count == 8, words[7] == "GMT", let day = Int(words[1]),
            let month = months.firstIndex(of: words[2]), let year = Int(words[3]), let hour = Int(words[4]),
            let minute = Int(words[5]), let second = Int(words[6]),
            let date = Day(year: year, month: month + 1, day: day)
        else { return nil }
        return Int64(date.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }
}

import Vocabulary

/// What the narrative adds to the fields: days, amounts and orders tell "told twice" from "happened again", and what a
/// field does not say may stand in it.
struct ToldStory {
    /// The last day told that is not after the day of receipt and not long before it: when it happened. Older days are those
    /// of a registration or of an earlier case.
    let incident: Day?
    /// Two years, which is the time limit of administrative penalties (行政处罚法第三十六条). Unit: days.
    private static let longestPast: Int32 = 731
    let amounts: [FreeText.Amount]
    let orders: [String]
    let pages: [PageAddress]
    let telephones: [String]
    let rightNumbers: [FreeText.RightNumber]
    /// What a letter is found by that tells the respondent in no field; empty where fields tell him.
    let phrases: [UInt64]

    init(_ told: ToldMatter) {
        let text = FreeText(told.narrative, writtenOn: told.receivedOn)
        let first = Day(number: told.receivedOn.number - Self.longestPast)
        incident = text.days.filter { $0 > first && $0 <= told.receivedOn }.max()
        (amounts, orders, pages) = (text.amounts, text.orders, text.pages)
        (telephones, rightNumbers) = (text.telephones, text.rightNumbers)
        phrases = Narrative.isLetter(told) ? NarrativePhrases(told.narrative, text).hashes : []
    }
}

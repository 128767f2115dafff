import Vocabulary

/// What the narrative adds to the fields: days, amounts and orders tell "told twice" from "happened again", and what a
/// field does not say may stand in it.
struct ToldStory {
    /// The last day told that is not after the day of receipt: when it happened.
    let incident: Day?
    let amounts: [FreeText.Amount]
    let orders: [String]
    let pages: [PageAddress]
    let telephones: [String]
    let rightNumbers: [FreeText.RightNumber]
    /// What a letter is found by that tells the respondent in no field; empty where fields tell him.
    let phrases: [UInt64]

    init(_ told: ToldMatter) {
        let text = FreeText(told.narrative)
        incident = text.days.filter { $0 <= told.receivedOn }.max()
        (amounts, orders, pages) = (text.amounts, text.orders, text.pages)
        (telephones, rightNumbers) = (text.telephones, text.rightNumbers)
        phrases = Narrative.isLetter(told) ? NarrativePhrases(told.narrative, text).hashes : []
    }
}

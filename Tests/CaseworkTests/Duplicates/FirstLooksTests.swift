import Casework
import Testing

@Suite("Filings look for duplicates beforehand while look-ups wait for the disk")
struct FirstLooksTests {
    @Test("At the start, and after each slow look-up, until so many were not slow")
    func untilWarm() {
        let looks = FirstLooks()
        for start in ["at the start", "after a slow look-up"] {
            for _ in 0..<FirstLooks.enough {
                #expect(looks.areNeeded, "\(start)")
                looks.note(0)
            }
            #expect(!looks.areNeeded)
            looks.note(FirstLooks.mostBlocks)
            #expect(!looks.areNeeded, "As much as is allowed is not slow.")
            looks.note(FirstLooks.mostBlocks + 1)
        }
    }

    @Test("A slow look-up begins the count anew")
    func anew() {
        let looks = FirstLooks()
        for _ in 1..<FirstLooks.enough { looks.note(0) }
        looks.note(FirstLooks.mostBlocks + 1)
        for _ in 1..<FirstLooks.enough { looks.note(0) }
        #expect(looks.areNeeded)
        looks.note(0)
        #expect(!looks.areNeeded)
    }
}

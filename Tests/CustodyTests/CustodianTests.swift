import Custody
import Testing
import Vocabulary

@Suite("Personal data is sealed under a key of its own, for one place only")
struct CustodianTests {
    let custodian = Custodian([MasterKey([UInt8](repeating: 1, count: 32))])
    let text = Array("投诉人：王某，电话 13800138000".utf8)

    @Test("What was sealed opens in its own place")
    func roundTrip() throws {
        let (key, wrapped) = custodian.newDataKey()
        let box = custodian.seal(text, key, table: "sealed", id: 7, version: 1)
        let opened = try custodian.open(box, try custodian.unwrap(wrapped), table: "sealed", id: 7, version: 1)
        #expect(opened == text)
        #expect(box.count == text.count + 28)
        #expect(wrapped.bytes.count == 60)
    }

    @Test("Nothing and a megabyte are sealed alike", arguments: [0, 1, 1 << 20])
    func anyLength(count: Int) throws {
        let (key, _) = custodian.newDataKey()
        let bytes = [UInt8](repeating: 42, count: count)
        let box = custodian.seal(bytes, key, table: "sealed", id: 1, version: 1)
        #expect(try custodian.open(box, key, table: "sealed", id: 1, version: 1) == bytes)
    }

    @Test("Every altered byte of a box is found")
    func alteredBox() {
        let (key, _) = custodian.newDataKey()
        let box = custodian.seal(text, key, table: "sealed", id: 7, version: 1)
        for index in box.indices {
            var altered = box
            altered[index] ^= 1
            #expect(throws: CustodyFailure.notAuthentic) {
                try custodian.open(altered, key, table: "sealed", id: 7, version: 1)
            }
        }
    }

    @Test("Every altered byte of a wrapped key is found")
    func alteredKey() {
        let (_, wrapped) = custodian.newDataKey()
        for index in wrapped.bytes.indices {
            var altered = wrapped.bytes
            altered[index] ^= 1
            #expect(throws: CustodyFailure.notAuthentic) {
                try custodian.unwrap(WrappedKey(keyID: wrapped.keyID, bytes: altered))
            }
        }
    }

    @Test("A box does not open in another table, case or version, nor under another key")
    func otherPlace() {
        let (key, _) = custodian.newDataKey()
        let (other, _) = custodian.newDataKey()
        let box = custodian.seal(text, key, table: "sealed", id: 7, version: 1)
        #expect(throws: CustodyFailure.notAuthentic) {
            try custodian.open(box, key, table: "caseText", id: 7, version: 1)
        }
        #expect(throws: CustodyFailure.notAuthentic) {
            try custodian.open(box, key, table: "sealed", id: 8, version: 1)
        }
        #expect(throws: CustodyFailure.notAuthentic) {
            try custodian.open(box, key, table: "sealed", id: 7, version: 2)
        }
        #expect(throws: CustodyFailure.notAuthentic) {
            try custodian.open(box, other, table: "sealed", id: 7, version: 1)
        }
    }

    @Test("A shortened box does not open", arguments: [0, 11, 12, 27])
    func shortened(count: Int) {
        let (key, _) = custodian.newDataKey()
        let box = custodian.seal(text, key, table: "sealed", id: 7, version: 1)
        #expect(throws: CustodyFailure.notAuthentic) {
            try custodian.open(Array(box.prefix(count)), key, table: "sealed", id: 7, version: 1)
        }
    }

    @Test("Two boxes of the same text differ")
    func noncesDiffer() {
        let (key, _) = custodian.newDataKey()
        let boxes = (0..<2).map { _ in custodian.seal(text, key, table: "sealed", id: 7, version: 1) }
        #expect(boxes[0] != boxes[1])
    }
}

@Suite("Master keys are recognised, and several are held for rotation")
struct MasterKeyTests {
    let first = MasterKey([UInt8](repeating: 1, count: 32))
    let second = MasterKey([UInt8](repeating: 2, count: 32))

    @Test("A wrong master is refused before anything is sealed")
    func wrongMaster() throws {
        let value = Custodian([first]).checkValue
        try Custodian([first]).verify(checkValue: value)
        #expect(throws: CustodyFailure.wrongMaster) { try Custodian([second]).verify(checkValue: value) }
        #expect(throws: CustodyFailure.wrongMaster) { try Custodian([first]).verify(checkValue: []) }
    }

    @Test("After a second master came, old keys still open, new ones are wrapped under it, and hashes stay")
    func rotation() throws {
        let before = Custodian([first])
        let after = Custodian([first, second])
        let (key, wrapped) = before.newDataKey()
        let box = before.seal([1, 2, 3], key, table: "sealed", id: 1, version: 1)
        #expect(try after.open(box, after.unwrap(wrapped), table: "sealed", id: 1, version: 1) == [1, 2, 3])
        let anew = after.wrap(try after.unwrap(wrapped))
        #expect(anew.keyID == after.currentKeyID)
        #expect(anew.keyID != wrapped.keyID)
        #expect(try after.open(box, after.unwrap(anew), table: "sealed", id: 1, version: 1) == [1, 2, 3])
        #expect(after.blindIndex("13800138000", kind: "phone") == before.blindIndex("13800138000", kind: "phone"))
        try after.verify(checkValue: before.checkValue)
    }

    @Test("A key wrapped under a master that is not there is named, not guessed")
    func missingMaster() {
        let (_, wrapped) = Custodian([second]).newDataKey()
        #expect(throws: CustodyFailure.unknownKey(wrapped.keyID)) { try Custodian([first]).unwrap(wrapped) }
    }
}

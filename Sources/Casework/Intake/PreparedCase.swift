import CaseRules
import Custody
import Foundation
import Matching
import Storage
import Vocabulary

/// A filing made ready outside the transaction: sealed, keyed, normalised. What is left inside it is the look-up, the
/// decision and the rows.
struct PreparedCase: Sendable {
    let name: NewCaseName
    let intake: Intake
    let code: QueryCode
    let matter: MatterRow
    let matterBytes: [UInt8]
    /// Trade secrets are sealed whole and stand in no index. DESIGN §3.1 (c).
    let isConfidential: Bool
    /// Nil on the confidential track.
    let profile: MatchProfile?
    /// Nil on the confidential track.
    let searchTokens: SearchTokens?
    let sealed: [SealedRow]
    let caseKeys: [CaseKeyRow]
    let blindIndexes: [BlindIndexRow]
    let matterCommitment: String
    let identityCommitment: String?
    let codeHash: [UInt8]
    let title: String

    /// - Parameters:
    ///   - receivedOn: the day of which it tells, or on which it came.
    ///   - isPartOfSecret: whether it is a part of a case whose matter is sealed.
    init(
        _ intake: Intake, _ name: NewCaseName, _ centre: ServiceCentre, receivedOn: Day, isPartOfSecret: Bool = false
    ) throws {
        let custodian = centre.custodian
        self.name = name
        self.intake = intake
        code = newQueryCode()
        codeHash = custodian.queryCodeHash(code, name.number)
        isConfidential = isPartOfSecret || intake.rights.contains(.tradeSecret)
        matter = MatterRow(intake, salt: randomBytes(32))
        matterBytes = matter.committedBytes
        matterCommitment = hexadecimal(commitment(salt: matter.salt, matterBytes))
        profile = isConfidential ? nil : centre.profile(intake.told(receivedOn: receivedOn))
        searchTokens = isConfidential ? nil : matter.searchTokens
        title = isConfidential ? RightType.tradeSecret.name.zh : matter.title(intake.rights[0])

        var boxes = SealedBoxes(custodian, name.id)
        if isConfidential { boxes.seal(matterBytes, .confidential, salt: matter.salt) }
        if let identity = intake.applicant {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            let salt = randomBytes(32)
            let bytes = Array(try encoder.encode(identity))
            boxes.seal(bytes, .identity, salt: salt)
            identityCommitment = hexadecimal(commitment(salt: salt, bytes))
            blindIndexes = identity.blindIndexes(custodian)
        } else {
            identityCommitment = nil
            blindIndexes = []
        }
        sealed = boxes.rows
        caseKeys = boxes.keys
    }
}

/// The classes of sealed data; each class of a case has a key of its own, so that each can be erased alone.
enum SealedClass: String {
    case identity, confidential, words
}

/// Seals what belongs to one new case.
private struct SealedBoxes {
    private let custodian: Custodian
    private let id: CaseID
    private(set) var rows: [SealedRow] = []
    private(set) var keys: [CaseKeyRow] = []

    init(_ custodian: Custodian, _ id: CaseID) {
        self.custodian = custodian
        self.id = id
    }

    mutating func seal(_ bytes: [UInt8], _ dataClass: SealedClass, salt: [UInt8]) {
        let (key, wrapped) = custodian.newDataKey()
        let box = custodian.seal(bytes, key, table: dataClass.rawValue, id: id.value, version: 1)
        keys.append(CaseKeyRow(dataClass: dataClass.rawValue, keyID: wrapped.keyID.rawValue, wrapped: wrapped.bytes))
        rows.append(
            SealedRow(dataClass: dataClass.rawValue, keyID: wrapped.keyID.rawValue, box: box, salt: salt))
    }
}

extension MatterRow {
    init(_ intake: Intake, salt: [UInt8]) {
        self.init(
            lang: intake.language.rawValue, brand: intake.brand, rightNo: intake.rightNumber,
            respondent: intake.respondent, contact: intake.contact, address: intake.address, phone: intake.phone,
            pages: intake.pages, goods: intake.goods, narrative: intake.narrative, creditCode: intake.creditCode,
            noticedOn: intake.noticedOn, isUrgent: intake.isUrgent, proof: intake.proof?.rawValue ?? "", salt: salt)
    }

    /// What the event's commitment is made over: each field with its length in front, so that nothing can be moved
    /// from one field to the next.
    var committedBytes: [UInt8] {
        var bytes: [UInt8] = []
        let fields = [
            lang, brand, rightNo, respondent, contact, address, phone, pages, goods, narrative, creditCode, noticedOn,
            isUrgent ? "1" : "0", proof,
        ]
        bytes.reserveCapacity(fields.reduce(0) { $0 + $1.utf8.count + 4 })
        for field in fields {
            withUnsafeBytes(of: UInt32(field.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: field.utf8)
        }
        return bytes
    }

    /// The matter back from its bytes; nil if they are not in this form.
    init?(committedBytes bytes: [UInt8], salt: [UInt8]) {
        var fields: [String] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            guard rest.count >= 4 else { return nil }
            let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(4)
            guard rest.count >= count else { return nil }
            fields.append(String(decoding: rest.prefix(count), as: UTF8.self))
            rest = rest.dropFirst(count)
        }
        guard fields.count == 14 else { return nil }
        self.init(
            lang: fields[0], brand: fields[1], rightNo: fields[2], respondent: fields[3], contact: fields[4],
            address: fields[5], phone: fields[6], pages: fields[7], goods: fields[8], narrative: fields[9],
            creditCode: fields[10], noticedOn: fields[11], isUrgent: fields[12] == "1", proof: fields[13], salt: salt)
    }
}

extension ApplicantIdentity {
    func blindIndexes(_ custodian: Custodian) -> [BlindIndexRow] {
        [("name", Normalised.text(name)), ("phone", Normalised.telephone(phone)), ("email", Normalised.text(email))]
            .filter { !$0.1.isEmpty }
            .map { BlindIndexRow(kind: $0.0, hash: custodian.blindIndex($0.1, kind: $0.0)) }
    }
}

extension MatterRow {
    /// One line for lists: mark and respondent, else goods, place or the beginning of the story, else the right.
    func title(_ right: RightType) -> String {
        let parts = [brand, respondent].map { $0.trimmed(40) }.filter { !$0.isEmpty }
        if !parts.isEmpty { return parts.joined(separator: " · ") }
        return [goods, address, pages, narrative].lazy.map { $0.trimmed(40) }.first { !$0.isEmpty }
            ?? right.name.zh
    }
}

extension String {
    /// At most so many scalars of the first line.
    func trimmed(_ limit: Int) -> String {
        let line = unicodeScalars.drop { $0.properties.isWhitespace }.prefix { $0 != "\n" && $0 != "\r" }
        let cut = line.prefix(limit)
        return String(String.UnicodeScalarView(cut)) + (cut.endIndex < line.endIndex ? "…" : "")
    }
}

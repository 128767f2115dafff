import Agreement
import Casework
import TestSupport
import Vocabulary
import Web

/// A desk that lives in memory, for tests of pages. Knows one open case from the start.
actor MemoryDesk {
    private(set) var filed: [Intake] = []
    private(set) var filedUploads: [[UploadedFile]] = []
    private(set) var messages: [TrackMessage] = []
    private(set) var added: [(files: [UploadedFile], item: String?)] = []
    private var receipts: [String: FilingReceipt] = [:]
    private var drafts: [String: [UInt8]] = [:]
    private var uploads: [String: [UploadedFile]] = [:]
    private var codes: [CaseNumber: QueryCode] = [:]
    private var nextUpload = 0
    var isHandled = false

    static let number = CaseNumber(year: 2026, serial: 41_873)
    static let code = QueryCode(payload: [4, 8, 2, 1, 0, 9, 3, 7, 5, 5, 6, 2, 1, 0, 4, 8, 7, 7, 3])
    static let registered = Instant("2026-03-24T10:58+08:00")!

    init() {
        codes[Self.number] = Self.code
    }

    func setHandled(_ value: Bool) { isHandled = value }
    var storedDrafts: [[UInt8]] { Array(drafts.values) }

    func file(_ intake: Intake, _ owner: String?, _ key: String) -> FilingReceipt {
        if let receipt = receipts[key] { return receipt }
        filed.append(intake)
        filedUploads.append(owner.flatMap { uploads.removeValue(forKey: $0) } ?? [])
        let serial = 41_873 + filed.count
        let digits = (0..<19).map { UInt8(($0 * 7 + filed.count) % 10) }
        let receipt = FilingReceipt(
            number: CaseNumber(year: 2026, serial: serial), code: QueryCode(payload: digits),
            registeredAt: Self.registered, steps: Self.comingSteps)
        receipts[key] = receipt
        codes[receipt.number] = receipt.code
        return receipt
    }

    func opens(_ number: CaseNumber, _ code: QueryCode) -> Bool { codes[number] == code }

    func track(_ number: CaseNumber) -> TrackContent? {
        guard codes[number] != nil else { return nil }
        return .sample(number, messages: TrackMessage.samples + messages, files: added.flatMap(\.files))
    }

    func say(_ text: String) {
        messages.append(TrackMessage(at: Self.registered.adding(hours: 30), isFromDesk: false, text: text))
    }

    func add(_ owner: String, _ item: String?) {
        added.append((uploads.removeValue(forKey: owner) ?? [], item))
    }

    func load(_ id: String) -> [UInt8]? { drafts[id] }
    func save(_ id: String, _ bytes: [UInt8]) { drafts[id] = bytes }
    func delete(_ id: String) { drafts[id] = nil }

    func list(_ owner: String) -> [UploadedFile] { uploads[owner] ?? [] }
    func remove(_ owner: String, _ id: String) { uploads[owner]?.removeAll { $0.id == id } }

    fileprivate func store(_ owner: String, _ part: MultipartPart, _ size: Int) -> UploadedFile {
        nextUpload += 1
        let file = UploadedFile(
            id: "u\(nextUpload)", name: part.filename ?? "", contentType: part.contentType, sizeInBytes: size)
        uploads[owner, default: []].append(file)
        return file
    }

    nonisolated var actions: PublicActions {
        PublicActions(
            districts: [
                District(id: "dongcheng", name: Localized(zh: "东城区", en: "Dongcheng")),
                District(id: "xicheng", name: Localized(zh: "西城区", en: "Xicheng")),
                District(id: "chaoyang", name: Localized(zh: "朝阳区", en: "Chaoyang")),
            ],
            file: { await self.file($0, $1, $2) }, isAlreadyHandled: { _ in await self.isHandled },
            openTrack: { await self.opens($0, $1) }, track: { await self.track($0) },
            sendMessage: { _, text in await self.say(text) },
            addFiles: { _, owner, item in await self.add(owner, item) },
            drafts: DraftStore(
                load: { await self.load($0) }, save: { id, bytes, _ in await self.save(id, bytes) },
                delete: { await self.delete($0) }),
            uploads: UploadStore(
                begin: { CountingSink(desk: self, owner: $0, part: $1) }, list: { await self.list($0) },
                remove: { await self.remove($0, $1) }))
    }

    nonisolated func groups(_ site: Site) -> [any RouteGroup] {
        [
            PublicRoutes(site: site, actions: actions), ReportRoutes(site: site, actions: actions),
            ConsultRoutes(site: site, actions: actions), TrackRoutes(site: site, actions: actions),
            AdviceRoutes(site: site, agreement: { .beijing }), RulesRoutes(site: site, installed: { Sample.installed }),
        ]
    }
}

private actor CountingSink: UploadSink {
    let desk: MemoryDesk
    let owner: String
    let part: MultipartPart
    var size = 0

    init(desk: MemoryDesk, owner: String, part: MultipartPart) {
        self.desk = desk
        self.owner = owner
        self.part = part
    }

    func write(_ bytes: ArraySlice<UInt8>) { size += bytes.count }
    func finish() async -> UploadedFile { await desk.store(owner, part, size) }
    func cancel() {}
}

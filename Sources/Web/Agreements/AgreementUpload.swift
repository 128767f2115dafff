import Agreement
import Hummingbird
import Synchronization
import Vocabulary

/// Reads the files of a version from a form into memory; nothing of them touches the disk.
struct AgreementUpload {
    /// All files together; the agreement of a city is a twentieth of that.
    static let limit = 2 << 20
    static let field = "files"
    private static let limits = UploadLimits(fileBytes: limit, files: 100, requestBytes: limit)

    let gate: StaffGate

    /// Throws `FormProblems` for files that cannot be taken.
    func files(_ request: Request, _ visit: StaffVisit) async throws -> [AgreementFile] {
        let csrf = gate.site.csrf
        let basket = Basket()
        let reader = MultipartReader(limits: Self.limits, endings: ["yaml"])
        let (form, results) = try await reader.read(request) { part, fields in
            try csrf.check(fields, for: visit.secret)
            return MemorySink(part, basket)
        }
        try csrf.check(form, for: visit.secret)
        let files = basket.files
        var problems = results.compactMap { result -> FieldProblem? in
            guard case .refused(let name, let refusal) = result else { return nil }
            return FieldProblem(Self.field, Self.message(name, refusal))
        }
        for name in Set(files.map(\.path)).sorted() where files.count(where: { $0.path == name }) > 1 {
            problems.append(FieldProblem(Self.field, zh: "有两个文件都叫“\(name)”", en: "Two files are called “\(name)”"))
        }
        if files.isEmpty, problems.isEmpty {
            problems.append(
                FieldProblem(Self.field, zh: "请选择协议文件夹中的全部 .yaml 文件", en: "Choose all .yaml files of the agreement"))
        }
        guard problems.isEmpty else { throw FormProblems(problems) }
        return files
    }

    private static func message(_ name: String, _ refusal: UploadRefusal) -> Localized {
        switch refusal {
        case .wrongType: Localized(zh: "“\(name)”不是 .yaml 文件", en: "“\(name)” is no .yaml file")
        case .empty: Localized(zh: "“\(name)”是空的", en: "“\(name)” is empty")
        case .storeAway: refusal.message
        case .tooLarge, .tooMany:
            Localized(
                zh: "“\(name)”没有收下：最多 100 个文件，共 \(ByteCount.text(limit))",
                en: "“\(name)” was not taken: 100 files and \(ByteCount.text(limit)) in all at most")
        }
    }
}

/// The files of one form, in the order in which they came.
private final class Basket: Sendable {
    private let content = Mutex<[AgreementFile]>([])

    var files: [AgreementFile] { content.withLock { $0 } }

    func add(_ file: AgreementFile) { content.withLock { $0.append(file) } }
}

private actor MemorySink: UploadSink {
    private let part: MultipartPart
    private let basket: Basket
    private var bytes: [UInt8] = []

    init(_ part: MultipartPart, _ basket: Basket) {
        self.part = part
        self.basket = basket
    }

    func write(_ more: ArraySlice<UInt8>) { bytes += more }

    func finish() -> UploadedFile {
        let name = part.filename ?? ""
        basket.add(AgreementFile(path: name, bytes: bytes))
        return UploadedFile(id: name, name: name, contentType: part.contentType, sizeInBytes: bytes.count)
    }

    func cancel() { bytes = [] }
}

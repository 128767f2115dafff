import Vocabulary

/// Page 3: files, links, when it was noticed, proof of the right.
struct EvidencePage: Page {
    static let template = "report-3"
    static let text = "report"

    let report: ReportPart
    let form: EvidenceForm
    let files: [UploadedFile]
    let limits: UploadLimits
    let asksForProof: Bool
    let problems: FormProblems?
    let language: Language

    var hasProblems: Bool { problems != nil }

    func child(named name: String) -> Any? {
        switch name {
        case "report": report
        case "problems": ProblemSummary(problems, language)
        case "files": TextField("files", nil, problems, language, hinted: true, optional: true)
        case "uploaded": files.map { FileRow($0) }
        case "hasUploaded": !files.isEmpty
        case "limitText": ByteCount.text(limits.fileBytes)
        case "limitBytes": "\(limits.fileBytes)"
        case "limitFiles": "\(limits.files)"
        case "accept": UploadRefusal.endings.map { "." + $0 }.joined(separator: ",")
        case "links": TextField("links", form.links, problems, language, hinted: true, optional: true)
        case "noticed": TextField("noticedYear", form.year, problems, language, hinted: true, optional: true)
        case "month": form.month ?? ""
        case "day": form.day ?? ""
        case "asksForProof": asksForProof
        case "proof":
            ChoiceField("proof", Self.proofs, chosen: [form.proof ?? ""], problems, language, hinted: true)
        default: nil
        }
    }

    private static let proofs = [
        ChoiceField.Option(
            "now", Localized(zh: "现在上传", en: "Upload it now"),
            hint: Localized(zh: "与上面的文件一起选择即可", en: "Choose it together with the files above")),
        ChoiceField.Option(
            "later", Localized(zh: "稍后补充", en: "Send it later"),
            hint: Localized(zh: "先登记，之后凭编号和查询码补交", en: "Register first and send it with your number and code")),
        ChoiceField.Option(
            "none", Localized(zh: "没有证书", en: "I have no certificate"),
            hint: Localized(
                zh: "例如没有登记的作品，我们会告诉您可以用什么代替",
                en: "For example an unregistered work. We will tell you what can be used instead")),
    ]
}

/// One file that has arrived.
struct FileRow: PagePart {
    let file: UploadedFile

    init(_ file: UploadedFile) {
        self.file = file
    }

    func child(named name: String) -> Any? {
        switch name {
        case "id": file.id
        case "name": file.name
        case "kind": String((file.name.split(separator: ".").last ?? "").prefix(4)).uppercased()
        case "size": ByteCount.text(file.sizeInBytes)
        default: nil
        }
    }
}

import Vocabulary

/// The card of a step that waits for a second person.
struct ApprovalCard: PagePart {
    let view: ApprovalView
    /// Where the answer is sent.
    let action: String
    let viewer: Viewer

    init(_ view: ApprovalView, action: String, _ viewer: Viewer) {
        self.view = view
        self.action = action
        self.viewer = viewer
    }

    func child(named name: String) -> Any? {
        switch name {
        case "approvalHeading":
            Localized(zh: "待批准：\(view.step.zh)", en: "Waiting for approval: \(view.step.en)")[language]
        case "approvalBy":
            Localized(
                zh: "\(view.askedBy)提出，\(viewer.text(view.askedAt))",
                en: "Asked by \(view.askedBy), \(viewer.text(view.askedAt))")[language]
        case "approvalReason": view.reason
        case "mayAnswer": view.mayAnswer
        case "mayNotAnswer": !view.mayAnswer
        case "approvalWhyNot": view.whyNot[language]
        case "approveAction": action
        default: nil
        }
    }

    private var language: Language { viewer.language }
}

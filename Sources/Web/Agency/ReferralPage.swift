import CaseRules
import Vocabulary

/// A referral as its agency may read it. `file` was prepared for the agency: no sealed identity, no notes of other
/// agencies, no other agency's referral.
package struct ReferralView: Sendable {
    package let referral: ReferralKey
    package let file: CaseFileView

    package init(referral: ReferralKey, file: CaseFileView) {
        self.referral = referral
        self.file = file
    }
}

/// The page of one referral: the matter, its clocks, and the agency's steps at the foot.
package struct ReferralPage: Page {
    package static let template = "agency-referral"

    package let view: ReferralView
    package let viewer: Viewer
    package let notice: String
    package let trouble: Trouble
    private let content: CaseFileContent
    private let bar: ActionBar

    package init(view: ReferralView, viewer: Viewer, notice: String = "", trouble: Trouble? = nil) {
        self.view = view
        self.viewer = viewer
        self.notice = notice
        self.trouble = trouble ?? .none(viewer.language)
        let (referral, language) = (view.referral, viewer.language)
        content = CaseFileContent(
            view: view.file, viewer: viewer,
            evidenceHref: { Paths.link(Paths.agencyEvidence(referral, $0.id), language) },
            clockHref: { Paths.link(Paths.agencyClock(referral, $0), language) },
            identityAction: Paths.link(Paths.agencyIdentity(referral), language))
        bar = ActionBar(actions: view.file.actions, language: language) { command in
            Paths.link(Paths.agencyStep(referral, command), language)
        }
    }

    package var hasProblems: Bool { !trouble.lines.isEmpty }

    package func child(named name: String) -> Any? {
        switch name {
        case "notice": notice
        case "hasNotice": !notice.isEmpty
        case "approvals":
            view.file.approval.map {
                [
                    ApprovalCard(
                        $0, action: Paths.link(Paths.agencyStep(view.referral, .approve), viewer.language), viewer)
                ]
            } ?? []
        default:
            content.child(named: name) ?? bar.child(named: name) ?? trouble.child(named: name)
        }
    }
}

package import Vocabulary

/// The name of a command as interfaces, tables and buttons use it.
package enum CommandName: String, Term {
    case beginExamination, answerConsultation, followUpConsultation, convertConsultation
    case requestSupplement, submitSupplement, lapseSupplement, deferDocument, checkDuplicate
    case accept, refuse, classify, requestGreenChannel, refer
    case sign, returnReferral, forwardReferral, decideFiling, recordMeasure, reportOutcome
    case track, close, withdraw, approve, decline
    case supplyDeferred, verifyDeferred, rejectDeferred, extendDeferred, waiveDeferred, extendClock
    case recordDecision, recordNotice, progressNote, message, addEvidence, recordCallBack, assign, undo
    case designateCompetence, askCoHandling, reopen, transferRegion, recordRegionAnswer, archive, answerSurvey
    case markKeyCase, remind, openSupervision, explainDelay, issueCircular, holdInterview, handOver
    case deemReceipt, recomputeClocks
    case registerVoicemail, attachToExisting, mergeCases, unmergeCase, splitCase, reviewRefusal
    case receiveFacts, followLeading, releaseMember, releaseFromLeading, closeWithLeading

    package var name: Localized {
        switch self {
        case .beginExamination: Localized(zh: "开始初审", en: "Begin examination")
        case .answerConsultation: Localized(zh: "答复咨询", en: "Answer the question")
        case .followUpConsultation: Localized(zh: "继续提问", en: "Ask a further question")
        case .convertConsultation: Localized(zh: "转为举报投诉", en: "Make a report of it")
        case .requestSupplement: Localized(zh: "要求补正", en: "Ask for papers")
        case .submitSupplement: Localized(zh: "提交补正", en: "Supply papers")
        case .lapseSupplement: Localized(zh: "逾期未补，不予受理", en: "Lapse for missing papers")
        case .deferDocument: Localized(zh: "容缺受理", en: "Let a paper follow later")
        case .checkDuplicate: Localized(zh: "查重", en: "Check for duplicates")
        case .accept: Localized(zh: "受理", en: "Accept")
        case .refuse: Localized(zh: "不予受理", en: "Do not accept")
        case .classify: Localized(zh: "分类", en: "Classify")
        case .requestGreenChannel: Localized(zh: "转入绿色通道", en: "Put on the green channel")
        case .refer: Localized(zh: "转办", en: "Refer")
        case .sign: Localized(zh: "签收", en: "Sign for receipt")
        case .returnReferral: Localized(zh: "退回", en: "Return")
        case .forwardReferral: Localized(zh: "改派", en: "Forward")
        case .decideFiling: Localized(zh: "决定是否立案", en: "Decide on filing")
        case .recordMeasure: Localized(zh: "记录措施", en: "Record a measure")
        case .reportOutcome: Localized(zh: "反馈结果", en: "Report the outcome")
        case .track: Localized(zh: "记录跟踪", en: "Note a follow-up")
        case .close: Localized(zh: "办结", en: "Close")
        case .withdraw: Localized(zh: "撤回", en: "Withdraw")
        case .approve: Localized(zh: "同意", en: "Approve")
        case .decline: Localized(zh: "不同意", en: "Decline")
        case .supplyDeferred: Localized(zh: "补交材料", en: "Supply the paper")
        case .verifyDeferred: Localized(zh: "核验通过", en: "Verify the paper")
        case .rejectDeferred: Localized(zh: "核验不通过", en: "Reject the paper")
        case .extendDeferred: Localized(zh: "延长补交期限", en: "Extend the paper's date")
        case .waiveDeferred: Localized(zh: "免予补交", en: "Waive the paper")
        case .extendClock: Localized(zh: "延长期限", en: "Extend a period")
        case .recordDecision: Localized(zh: "记录处罚决定", en: "Record the decision")
        case .recordNotice: Localized(zh: "记录告知", en: "Record a notice")
        case .progressNote: Localized(zh: "记录进展", en: "Note progress")
        case .message: Localized(zh: "留言", en: "Send a message")
        case .addEvidence: Localized(zh: "补充证据", en: "Add evidence")
        case .recordCallBack: Localized(zh: "记录回访", en: "Record a call-back")
        case .assign: Localized(zh: "分配", en: "Assign")
        case .undo: Localized(zh: "撤销上一步", en: "Undo the last step")
        case .designateCompetence: Localized(zh: "指定管辖", en: "Designate the agency")
        case .askCoHandling: Localized(zh: "请求协办", en: "Ask for co-handling")
        case .reopen: Localized(zh: "恢复办理", en: "Reopen")
        case .transferRegion: Localized(zh: "移送外地", en: "Transfer to another region")
        case .recordRegionAnswer: Localized(zh: "记录外地答复", en: "Record the region's answer")
        case .archive: Localized(zh: "归档", en: "Archive")
        case .answerSurvey: Localized(zh: "评价", en: "Rate the service")
        case .markKeyCase: Localized(zh: "列为重点案件", en: "Make it a key case")
        case .remind: Localized(zh: "催办", en: "Remind")
        case .openSupervision: Localized(zh: "督办", en: "Put under supervision")
        case .explainDelay: Localized(zh: "说明超期原因", en: "Explain the delay")
        case .issueCircular: Localized(zh: "通报", en: "Issue a circular")
        case .holdInterview: Localized(zh: "约谈", en: "Record an interview")
        case .handOver: Localized(zh: "移交执法监督机构", en: "Hand over to the statutory body")
        case .deemReceipt: Localized(zh: "视为收到", en: "Deem received")
        case .recomputeClocks: Localized(zh: "重新计算期限", en: "Compute the dates anew")
        case .registerVoicemail: Localized(zh: "登记留言", en: "Register the voicemail")
        case .attachToExisting: Localized(zh: "线索并入在办案件", en: "Attach to an open case")
        case .mergeCases: Localized(zh: "并案", en: "Merge cases")
        case .unmergeCase: Localized(zh: "解除并案", en: "Take out of the merge")
        case .splitCase: Localized(zh: "拆分案件", en: "Split the case")
        case .reviewRefusal: Localized(zh: "复核不予受理", en: "Review the refusal")
        case .receiveFacts: Localized(zh: "接收新线索", en: "Receive new facts")
        case .followLeading: Localized(zh: "随主案办理", en: "Follow a leading case")
        case .releaseMember: Localized(zh: "解除随案", en: "Release a member")
        case .releaseFromLeading: Localized(zh: "脱离主案", en: "Leave the leading case")
        case .closeWithLeading: Localized(zh: "随主案办结", en: "Close with the leading case")
        }
    }
}

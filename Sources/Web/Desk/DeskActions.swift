package import CaseRules
package import Casework
package import Vocabulary

/// What the staff's pages ask the rest of the program to do. Each closure is one step for one reader; it leaves out
/// what the reader's role must not see, and answers nil for a case that the reader may not open. Errors that are not
/// named in an answer are faults and become the general page with a reference number.
package struct DeskActions: Sendable {
    package var accounts: AccountActions
    package var cases: CaseActions
    package var agency: AgencyActions
    /// Clocks that have run out, oldest first.
    package var overdue: @Sendable (OverdueQuery, Viewer) async throws -> OverdueView
    /// A file of a case for download; nil if the reader may not have it.
    package var evidence: @Sendable (_ id: Int64, EvidenceOwner, Viewer) async throws -> EvidenceDownload?
    /// Opens a place for the bytes of a file that a reader adds.
    package var beginUpload: @Sendable (MultipartPart, Viewer) async throws -> any UploadSink
    /// The agreement in force now.
    package var installed: @Sendable () -> CurrentAgreement
    package var agreements: AgreementActions
    package var bulk: BulkActions
    package var lists: ListActions
    package var deliveries: DeliveryActions

    package init(
        accounts: AccountActions, cases: CaseActions, agency: AgencyActions,
        overdue: @escaping @Sendable (OverdueQuery, Viewer) async throws -> OverdueView,
        evidence: @escaping @Sendable (Int64, EvidenceOwner, Viewer) async throws -> EvidenceDownload?,
        beginUpload: @escaping @Sendable (MultipartPart, Viewer) async throws -> any UploadSink,
        installed: @escaping @Sendable () -> CurrentAgreement, agreements: AgreementActions, bulk: BulkActions,
        lists: ListActions, deliveries: DeliveryActions
    ) {
        self.accounts = accounts
        self.cases = cases
        self.agency = agency
        self.overdue = overdue
        self.evidence = evidence
        self.beginUpload = beginUpload
        self.installed = installed
        self.agreements = agreements
        self.bulk = bulk
        self.lists = lists
        self.deliveries = deliveries
    }
}

/// Signing in and out.
package struct AccountActions: Sendable {
    package var signIn: @Sendable (_ name: String, _ password: String) async throws -> SignInAnswer
    package var signOut: @Sendable (_ secret: String) async throws -> Void
    /// Who holds the secret; nil if the session has ended.
    package var member: @Sendable (_ secret: String) async throws -> StaffMember?

    package init(
        signIn: @escaping @Sendable (String, String) async throws -> SignInAnswer,
        signOut: @escaping @Sendable (String) async throws -> Void,
        member: @escaping @Sendable (String) async throws -> StaffMember?
    ) {
        self.signIn = signIn
        self.signOut = signOut
        self.member = member
    }
}

/// What came of signing in: the secret of the new session, or why not.
package enum SignInAnswer: Sendable {
    case signedIn(secret: String, Role)
    case refused(SignInTrouble)
}

/// Somebody who is signed in.
package struct StaffMember: Sendable {
    package let account: Identifier<Account>
    package let name: String
    package let role: Role
    package let agency: AgencyID?
    /// What waits in the member's inbox, for the badge; bounded.
    package let waiting: Int
    /// What the forms of the session are bound to; nil binds them to the secret of the cookie.
    package let formSecret: String?

    package init(
        account: Identifier<Account>, name: String, role: Role, agency: AgencyID? = nil, waiting: Int = 0,
        formSecret: String? = nil
    ) {
        self.account = account
        self.name = name
        self.role = role
        self.agency = agency
        self.waiting = waiting
        self.formSecret = formSecret
    }
}

/// The desk's steps.
package struct CaseActions: Sendable {
    package var inbox: @Sendable (InboxQuery, Viewer) async throws -> InboxView
    package var search: @Sendable (SearchQuery, Viewer) async throws -> SearchView
    package var file: @Sendable (CaseNumber, Viewer) async throws -> CaseFileView?
    /// The case with the identity of the applicant opened; the reading is noted.
    package var openedFile: @Sendable (CaseNumber, Viewer) async throws -> CaseFileView?
    package var examination: @Sendable (CaseNumber, Viewer) async throws -> ExaminationView?
    /// The case beside the older ones that may be the same matter; the second number is the one to open.
    package var duplicates: @Sendable (CaseNumber, CaseNumber?, Viewer) async throws -> DuplicatesView?
    package var decideDuplicate: @Sendable (DuplicateOrder, CaseNumber, Viewer) async throws -> CommandAnswer
    package var command: @Sendable (CommandName, CaseNumber, Viewer) async throws -> CommandView?
    package var perform: @Sendable (CommandForm, [UploadedFile], CaseNumber, Viewer) async throws -> CommandAnswer
    /// Older cases that may be the same matter as what was told so far, best first.
    package var lookUp: @Sendable (DeskIntakeForm, Viewer) async throws -> FoundView
    package var register: @Sendable (DeskIntakeForm.Checked, Viewer) async throws -> RegistrationAnswer
    package var districts: @Sendable () async throws -> [CommandOption]

    package init(
        inbox: @escaping @Sendable (InboxQuery, Viewer) async throws -> InboxView,
        search: @escaping @Sendable (SearchQuery, Viewer) async throws -> SearchView,
        file: @escaping @Sendable (CaseNumber, Viewer) async throws -> CaseFileView?,
        openedFile: @escaping @Sendable (CaseNumber, Viewer) async throws -> CaseFileView? = { _, _ in nil },
        examination: @escaping @Sendable (CaseNumber, Viewer) async throws -> ExaminationView?,
        duplicates: @escaping @Sendable (CaseNumber, CaseNumber?, Viewer) async throws -> DuplicatesView?,
        decideDuplicate: @escaping @Sendable (DuplicateOrder, CaseNumber, Viewer) async throws -> CommandAnswer,
        command: @escaping @Sendable (CommandName, CaseNumber, Viewer) async throws -> CommandView?,
        perform: @escaping @Sendable (CommandForm, [UploadedFile], CaseNumber, Viewer) async throws -> CommandAnswer,
        lookUp: @escaping @Sendable (DeskIntakeForm, Viewer) async throws -> FoundView,
        register: @escaping @Sendable (DeskIntakeForm.Checked, Viewer) async throws -> RegistrationAnswer,
        districts: @escaping @Sendable () async throws -> [CommandOption]
    ) {
        self.inbox = inbox
        self.search = search
        self.file = file
        self.openedFile = openedFile
        self.examination = examination
        self.duplicates = duplicates
        self.decideDuplicate = decideDuplicate
        self.command = command
        self.perform = perform
        self.lookUp = lookUp
        self.register = register
        self.districts = districts
    }
}

/// An agency's steps on its own referrals.
package struct AgencyActions: Sendable {
    package var inbox:
        @Sendable (AgencyFilter, _ after: String?, _ before: String?, Viewer) async throws -> AgencyInboxView
    package var referral: @Sendable (ReferralKey, Viewer) async throws -> ReferralView?
    /// The referral with the identity of the applicant opened; the reading is noted.
    package var openedReferral: @Sendable (ReferralKey, Viewer) async throws -> ReferralView?
    package var command: @Sendable (CommandName, ReferralKey, Viewer) async throws -> CommandView?
    package var perform: @Sendable (CommandForm, [UploadedFile], ReferralKey, Viewer) async throws -> CommandAnswer

    package init(
        inbox: @escaping @Sendable (AgencyFilter, String?, String?, Viewer) async throws -> AgencyInboxView,
        referral: @escaping @Sendable (ReferralKey, Viewer) async throws -> ReferralView?,
        openedReferral: @escaping @Sendable (ReferralKey, Viewer) async throws -> ReferralView? = { _, _ in nil },
        command: @escaping @Sendable (CommandName, ReferralKey, Viewer) async throws -> CommandView?,
        perform: @escaping @Sendable (CommandForm, [UploadedFile], ReferralKey, Viewer) async throws -> CommandAnswer
    ) {
        self.inbox = inbox
        self.referral = referral
        self.openedReferral = openedReferral
        self.command = command
        self.perform = perform
    }
}

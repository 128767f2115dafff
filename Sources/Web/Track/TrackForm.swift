package import Vocabulary

/// Number and code as typed.
package struct TrackForm: Sendable, Equatable {
    package var number: String?
    package var code: String?

    package init(_ form: FormData) {
        number = form.text("number")
        code = form.text("code")
    }

    package struct Checked: Sendable, Equatable {
        package let number: CaseNumber
        package let code: QueryCode
    }

    /// A code that cannot be one is told at once, without a look-up and without counting as a try.
    package func checked() -> Result<Checked, FormProblems> {
        var problems: [FieldProblem] = []
        let number = self.number.flatMap { CaseNumber($0) }
        if number == nil {
            problems.append(
                FieldProblem(
                    "number", zh: "编号由年份和 6 位数字组成，例如 2026-041873",
                    en: "A number is a year and six digits, such as 2026-041873"))
        }
        var code: QueryCode?
        do throws(QueryCodeProblem) {
            code = try QueryCode(typed: self.code ?? "")
        } catch {
            problems.append(FieldProblem("code", error.message))
        }
        guard let number, let code else { return .failure(FormProblems(problems)) }
        return .success(Checked(number: number, code: code))
    }
}

package import Vocabulary

extension ResponsibilityAgreement {
    /// Whether the desk answers at that moment: on a worked day, within office hours. Source: the agreement.
    package func isOpen(at instant: Instant) -> Bool {
        let local = LocalTime(instant, offset)
        let minute = local.millisecondOfDay / 60_000
        return calendar.isWorked(local.day) && minute >= officeHours.opens && minute < officeHours.closes
    }
}

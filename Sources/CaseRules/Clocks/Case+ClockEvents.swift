extension Case {
    mutating func apply(_ change: ClockChange) {
        switch change {
        case .started(let index, let id, let subject, let at, let due, let green):
            clocks.append(
                RunningClock(
                    index: index, id: id, subject: subject, startedAt: at, due: due, greenGrantedAt: green))
        case .stopped(let index, let day): setClock(index) { $0.stoppedOn = day }
        case .resumed(let index, let stop, let due):
            setClock(index) {
                $0.stops.append(stop)
                $0.stoppedOn = nil
                $0.due = due
            }
        case .extended(let index, let due):
            setClock(index) {
                $0.isExtended = true
                $0.due = due
            }
        case .madeGreen(let index, let grantedAt, let due):
            setClock(index) {
                $0.greenGrantedAt = grantedAt
                $0.due = due
            }
        case .ended(let index, let at):
            setClock(index) { $0.endedAt = at }
            correctSupervision(of: index)
        }
    }

    private mutating func setClock(_ index: Int, _ body: (inout RunningClock) -> Void) {
        guard let position = clocks.firstIndex(where: { $0.index == index }) else { return }
        body(&clocks[position])
    }
}

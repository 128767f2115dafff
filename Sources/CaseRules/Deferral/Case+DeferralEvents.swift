extension Case {
    mutating func applyToDocuments(_ event: CaseEvent) {
        switch event {
        case .documentDeferred(let details):
            deferredDocuments.append(DeferredDocument(index: details.document, item: details.item))
        case .deferredSupplied(let details): change(details.document) { $0.state = .supplied }
        case .deferredVerified(let details): change(details.document) { $0.state = .verified }
        case .deferredRejected(let details): change(details.document) { $0.state = .promised }
        case .deferredExtended(let details): change(details.document) { $0.isExtended = true }
        case .deferredWaived(let details): change(details.document) { $0.state = .waived }
        default: break
        }
    }

    private mutating func change(_ index: Int, _ body: (inout DeferredDocument) -> Void) {
        guard let position = deferredDocuments.firstIndex(where: { $0.index == index }) else { return }
        body(&deferredDocuments[position])
    }
}

extension ToldMatter {
    /// The words that a field compares, as they were written. Stall and street stand in one address.
    package func text(_ field: ComparedField) -> String {
        switch field {
        case .rightNumber: rightNumber
        case .brand: brand
        case .name: respondent
        case .contact: contact
        case .telephone: phone
        case .address, .unit: address
        case .page: pages
        case .goods: goods
        case .time: "\(receivedOn)"
        case .told: narrative
        case .complainant: complainant
        }
    }
}

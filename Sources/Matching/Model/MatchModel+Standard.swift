extension MatchModel {
    /// The model that the product brings along, until the decisions of its own officers give a better one.
    package static let standard: MatchModel = {
        guard let model = try? MatchModel(file: PackageResources.standard_model_json) else {
            preconditionFailure("The model in the product must be readable.")
        }
        return model
    }()
}

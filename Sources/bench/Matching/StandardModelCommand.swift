import ArgumentParser
import Foundation
import Matching
import Vocabulary

/// Trains the weights that the product brings along on generated complaints, and measures them on others. The same
/// generator and the same sources give the same bytes; nothing of the weights in force goes into them.
struct StandardModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standard-model",
        abstract: "Trains the weights that the product brings along anew, and measures them.")

    @Option(help: ArgumentHelp("Where the weights go, as JSON.", valueName: "file"))
    var output = "Sources/Matching/Resources/standard-model.json"

    @OptionGroup var rig: RigOptions

    /// How many complaints, and the seed of the generator.
    private typealias Batch = (count: Int, seed: Int)

    /// Three sizes, so that the prior holds from ten thousand to a million cases.
    private static let trained: [Batch] = [(10_000, 101), (10_000, 102), (100_000, 201), (1_000_000, 301)]
    /// Of each batch the pairs of so many complaints: none of the sizes has the say over the others.
    private static let first = 40_000
    /// Never trained with.
    private static let measured: [Batch] = [(10_000, 103), (100_000, 202), (1_000_000, 302)]

    func run() throws {
        try rig.withHufu { hufu in
            guard GeneratedComplaints.isThere else {
                throw BenchFailure("\(GeneratedComplaints.generator) is absent: there is nothing to train on")
            }
            let file = hufu.folder + "/model.json"
            try train(hufu, file)
            var model = try MatchModel(file: Array(Data(contentsOf: URL(fileURLWithPath: file))))
            for batch in Self.measured { try measure(batch, file, hufu, &model) }
            model.trainedOn = Self.said
            model = model.named("invented")
            try Data(model.file).write(to: URL(fileURLWithPath: output), options: .atomic)
            print("\(output): model \(model.version).\n\(model.trainedOn.en)")
            for (name, millionths) in model.figures.sorted(by: { $0.key < $1.key }) {
                print("\(name): \(Double(millionths) / 1_000_000)")
            }
        }
    }

    private func train(_ hufu: Hufu, _ file: String) throws {
        var arguments = ["match", "train", "--first", String(Self.first), "--output", file]
        for batch in Self.trained {
            let complaints = GeneratedComplaints(hufu: hufu, count: batch.count, seed: batch.seed)
            try complaints.make()
            arguments += ["--input", complaints.complaints, "--labels", complaints.truth]
        }
        try hufu.run(arguments)
    }

    private func measure(_ batch: Batch, _ file: String, _ hufu: Hufu, _ model: inout MatchModel) throws {
        let complaints = GeneratedComplaints(hufu: hufu, count: batch.count, seed: batch.seed)
        try complaints.make()
        let pairs = complaints.folder + "/pairs.csv"
        try hufu.run(["match", "pairs", "--input", complaints.complaints, "--output", pairs, "--model", file])
        let quality = try complaints.score(pairs: pairs)
        guard let calibrationError = quality.calibrationError else {
            throw BenchFailure("no pair was found with seed \(batch.seed)")
        }
        let size = batch.count < 1_000_000 ? "\(batch.count / 1000)k" : "\(batch.count / 1_000_000)M"
        for (name, value) in [
            ("averagePrecision\(size)", quality.averagePrecision), ("bestF1at\(size)", quality.best.f1),
            ("calibrationError\(size)", calibrationError),
        ] {
            model.figures[name] = Int((value * 1_000_000).rounded())
        }
    }

    /// What the model says of its origin.
    private static var said: Localized {
        let zhTrained = trained.map { "种子 \($0.seed)：\($0.count) 件" }.joined(separator: "；")
        let enTrained = trained.map { "seed \($0.seed): \($0.count)" }.joined(separator: "; ")
        let seeds = measured.map { String($0.seed) }
        let (zhMeasured, enMeasured) = (seeds.joined(separator: "、"), seeds.joined(separator: ", "))
        return Localized(
            zh: "用生成的投诉训练（\(zhTrained)；各取前 \(first) 件的比对），不是真实案件。"
                + "在种子 \(zhMeasured) 上检验，检验所用的投诉未参加训练。",
            en: "Trained on invented complaints (\(enTrained); of each the pairs of the first \(first)), "
                + "not on real cases. Measured on seeds \(enMeasured), which were not trained with.")
    }
}

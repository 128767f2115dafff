package import Vocabulary

/// Where a value came from.
package enum Source: Sendable, Hashable, CustomStringConvertible {
    case standard
    /// `line` counts from 1.
    case file(String, line: Int)
    case environment(String)
    case flag(String)
    /// The file that holds one secret and nothing else.
    case secretFile(String)

    package var description: String {
        switch self {
        case .standard: "default"
        case .file(let path, let line): "\(path) line \(line)"
        case .environment(let name): name
        case .flag(let name): name
        case .secretFile(let path): path
        }
    }
}

extension Source {
    fileprivate var isFlag: Bool {
        if case .flag = self { true } else { false }
    }
}

/// What is wrong with a value.
package enum Trouble: Sendable, Hashable {
    /// The text as it came; nil for what is or may hold a secret, which no message repeats.
    case outOfRange(String?, range: Localized)
    case secretOnCommandLine
    case notOneValue
    case needsDemo
    case lessThanFile
    /// Another field, by its key, that must be said as well.
    case needs(String)
    /// A password would go over a connection that may not be encrypted.
    case passwordInClear
    /// The file of a secret cannot be read, or nothing stands in it.
    case noSecret(file: String)
}

/// Why the configuration is not accepted.
package enum ConfigurationProblem: Refusal, Hashable {
    case wrong(key: String, Trouble, Source)
    case unknown(String, file: String, line: Int, nearest: String?)
    case unreadable(String, why: Localized)
    /// The file is neither YAML nor JSON, or no list of keys and values.
    case notConfiguration(String, why: Localized)
    case twoFiles(String, String)
    /// The file lies in the folder that it would name.
    case dataInItsOwnFile(String, line: Int)
    /// A file with a secret that others may read, or write.
    case openFile(String, key: String, mode: String)

    /// Of the field whose value is wrong.
    var key: String? {
        if case .wrong(let key, _, _) = self { key } else { nil }
    }

    package var code: String {
        switch self {
        case .wrong: "wrongValue"
        case .unknown: "unknownKey"
        case .unreadable: "unreadableFile"
        case .notConfiguration: "notConfiguration"
        case .twoFiles: "twoFiles"
        case .dataInItsOwnFile: "dataInItsOwnFile"
        case .openFile: "openFile"
        }
    }

    package var message: Localized {
        switch self {
        case .wrong(let key, let trouble, let source): trouble.message(key, source)
        case .unknown(let key, let file, let line, let nearest):
            Localized(
                zh: "\(file) 第 \(line) 行：没有设置项「\(key)」。" + (nearest.map { "是否指「\($0)」？" } ?? "")
                    + "全部设置项见 hufu config。",
                en: "\(file) line \(line): there is no field “\(key)”. "
                    + (nearest.map { "Did you mean “\($0)”? " } ?? "")
                    + "hufu config lists them all.")
        case .unreadable(let file, let why):
            Localized(zh: "读不了配置文件 \(file)：\(why.zh)。", en: "The configuration file \(file) cannot be read: \(why.en).")
        case .notConfiguration(let file, let why):
            Localized(
                zh: "\(file) 不是配置文件：\(why.zh)。每行写一项，例如 port: 12312。",
                en: "\(file) is no configuration: \(why.en). Write one field a line, such as port: 12312.")
        case .twoFiles(let first, let second):
            Localized(
                zh: "有两个配置文件：\(first) 和 \(second)。请删去一个，或用 --config 指明。",
                en: "There are two configuration files, \(first) and \(second). Remove one, or name one by --config.")
        case .dataInItsOwnFile(let file, let line):
            Localized(
                zh: "\(file) 第 \(line) 行：数据目录里的文件不能指定数据目录。请用 --data、HUFU_DATA，或用 --config 指明别处的文件。",
                en:
                    "\(file) line \(line): a file in the data folder cannot say where that folder is. Use --data or HUFU_DATA, "
                    + "or keep the file elsewhere and name it by --config.")
        case .openFile(let file, let key, let mode):
            Localized(
                zh: "\(file) 含有密钥「\(key)」，但权限是 \(mode)，别人能读或能改。请执行：chmod 600 \(file)",
                en: "\(file) holds the secret “\(key)” and has mode \(mode), so that others may read or change it. "
                    + "Run: chmod 600 \(file)")
        }
    }
}

extension Trouble {
    fileprivate func message(_ key: String, _ source: Source) -> Localized {
        switch self {
        case .outOfRange(let text, let range):
            Localized(
                zh: "\(key)（\(source)）：" + (text.map { "「\($0)」不对，" } ?? "不对，") + "可取：\(range.zh)。",
                en: "\(key) (\(source)): " + (text.map { "“\($0)” will not do" } ?? "that will not do")
                    + "; it takes \(range.en).")
        case .secretOnCommandLine:
            Localized(
                zh: "\(key)：密钥不能写在命令行上，别人看进程列表就能看到。请用环境变量或配置文件。",
                en: "\(key): a secret does not belong on the command line, where the list of processes shows it. "
                    + "Use the environment or the configuration file.")
        case .notOneValue:
            Localized(
                zh: "\(key)（\(source)）：要写一个值，不能是列表或分组。",
                en: "\(key) (\(source)): it takes one value, not a list or a group.")
        case .needsDemo:
            Localized(zh: "at（\(source)）：只能与 demo 一起用。", en: "at (\(source)): it needs demo, as in --demo.")
        case .lessThanFile:
            Localized(
                zh: "request-megabytes（\(source)）：不能小于 file-megabytes，否则最大的文件发不出来。",
                en:
                    "request-megabytes (\(source)): it must not be less than file-megabytes, or the largest file could never "
                    + "arrive.")
        case .needs(let other):
            Localized(zh: "\(key)（\(source)）：还要设置 \(other)。", en: "\(key) (\(source)): it needs \(other) as well.")
        case .passwordInClear:
            Localized(
                zh: "\(key)（\(source)）：有密码时必须是 required，否则密码可能不经加密发出。",
                en: "\(key) (\(source)): a password needs “required”, or it might travel in clear.")
        case .noSecret(let file):
            Localized(
                zh: "\(key)（\(source)）：读不了文件「\(file)」，或其中没有内容。",
                en: "\(key) (\(source)): the file “\(file)” cannot be read, or nothing stands in it.")
        }
    }
}

/// Everything that is wrong with the configuration, at once.
package struct ConfigurationProblems: Error, Sendable {
    package let problems: [ConfigurationProblem]

    /// Whether only the command line is at fault.
    package var isWrongUse: Bool {
        problems.allSatisfy { if case .wrong(_, _, let source) = $0 { source.isFlag } else { false } }
    }
}

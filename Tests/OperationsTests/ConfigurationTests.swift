import Foundation
import Operations
import Testing
import Vocabulary

@Suite("The configuration: file, environment, flags")
struct ConfigurationTests {
    private func range(_ key: String) -> Localized {
        HufuConfiguration.fields.first { $0.key == key }?.range ?? Localized(zh: "", en: "")
    }

    @Test("A flag is stronger than the environment, and that than the file, and that than the default")
    func strength() throws {
        let folder = try Folder(["hufu.yaml": "port: 1001\nhost: a\nfiles: 3\n"])
        let read = try folder.read(["port": "1003"], ["HUFU_PORT": "1002", "HUFU_HOST": "b"])
        #expect(read.configuration.port == 1003 && read.source(of: "port") == .flag("--port"))
        #expect(read.configuration.host == "b" && read.source(of: "host") == .environment("HUFU_HOST"))
        #expect(read.configuration.files == 3)
        #expect(read.source(of: "files") == .file(folder.path + "/hufu.yaml", line: 3))
        #expect(read.configuration.idleSeconds == 30 && read.source(of: "idle-seconds") == .standard)
    }

    @Test("JSON says the same as YAML")
    func json() throws {
        let folder = try Folder(["hufu.json": "{\n  \"port\": 1001,\n  \"https\": true\n}"])
        let read = try folder.read()
        #expect(read.configuration.port == 1001 && read.configuration.isHTTPS)
        #expect(read.source(of: "https") == .file(folder.path + "/hufu.json", line: 3))
    }

    @Test("Every wrong value is refused by field, value, place and range, all of them at once")
    func wrongValues() throws {
        let folder = try Folder(["hufu.yaml": "port: eighty\nlog-level: loud\nfiles: [1, 2]\n"])
        let problems = try folder.problems([:], ["HUFU_HTTPS": "perhaps"])
        let file = folder.path + "/hufu.yaml"
        #expect(
            Set(problems) == [
                .wrong(key: "port", .outOfRange("eighty", range: range("port")), .file(file, line: 1)),
                .wrong(
                    key: "log-level",
                    .outOfRange("loud", range: range("log-level")),
                    .file(file, line: 2)),
                .wrong(key: "files", .notOneValue, .file(file, line: 3)),
                .wrong(
                    key: "https", .outOfRange("perhaps", range: range("https")), .environment("HUFU_HTTPS")),
            ])
        let port = try #require(problems.first { "\($0)".contains("port") }).message
        #expect(port.en == "port (\(file) line 1): “eighty” will not do; it takes 0 to 65535.")
        #expect(port.zh.contains("「eighty」") && port.zh.contains("0 到 65535"))
    }

    @Test("An unknown key is refused by name, with the key that was perhaps meant")
    func unknownKey() throws {
        let folder = try Folder(["hufu.yaml": "prot: 80\nnothing-of-the-kind: 1\n"])
        let file = folder.path + "/hufu.yaml"
        #expect(
            try folder.problems() == [
                .unknown("prot", file: file, line: 1, nearest: "port"),
                .unknown("nothing-of-the-kind", file: file, line: 2, nearest: nil),
            ])
    }

    @Test("A variable that is none of ours is told and not read")
    func strayVariable() throws {
        let read = try Folder([:]).read([:], ["HUFU_PROT": "80", "HUFU_PASSWORD": "x", "HUFU": "/bin/hufu"])
        #expect(read.strayVariables == ["HUFU_PROT"])
    }

    @Test("A secret is refused on the command line, and in a file that others may read")
    func secrets() throws {
        let secret = "metrics-token: sixteen characters\n"
        let closed = try Folder(["hufu.yaml": secret])
        #expect(try closed.read().configuration.metricsToken == "sixteen characters")
        let open = try Folder(["hufu.yaml": secret], mode: 0o644)
        #expect(try open.problems() == [.openFile(open.path + "/hufu.yaml", key: "metrics-token", mode: "644")])
        #expect(try Folder(["hufu.yaml": secret], mode: 0o640).problems().isEmpty, "its group may read it")
        #expect(try Folder(["hufu.yaml": "port: 1\n"], mode: 0o644).problems().isEmpty, "nothing secret in it")
        #expect(
            try Folder([:]).problems(["metrics-token": "sixteen characters"]) == [
                .wrong(key: "metrics-token", .secretOnCommandLine, .flag("--metrics-token"))
            ])
    }

    @Test("Neither a message nor hufu config repeats a secret")
    func masked() throws {
        let short = try Folder([:]).problems([:], ["HUFU_METRICS_TOKEN": "short-one"])
        #expect(
            short.count == 1 && !short[0].message.en.contains("short-one") && !short[0].message.zh.contains("short-one")
        )
        let read = try Folder([:]).read([:], ["HUFU_METRICS_TOKEN": "sixteen characters"])
        let field = try #require(HufuConfiguration.fields.first { $0.key == "metrics-token" })
        #expect(field.shown(read.configuration) == "(set, 18 bytes)")
    }

    @Test(
        "The password in an address is not shown, and such an address is no flag",
        arguments: [
            ("postgres://hufu:s:e@c@db:5432/hufu?sslmode=require", "postgres://hufu:***@db:5432/hufu?sslmode=require"),
            ("postgres://db/hufu?user=hufu&password=sec", "postgres://db/hufu?user=hufu&password=***"),
            ("postgres://hufu@db/hufu", "postgres://hufu@db/hufu"),
            ("postgres://db:5432/hufu", "postgres://db:5432/hufu"),
        ])
    func passwords(address: String, shown: String) throws {
        let read = try Folder([:]).read([:], ["HUFU_DATABASE": address])
        let field = try #require(HufuConfiguration.fields.first { $0.key == "database" })
        #expect(read.configuration.database == address && field.shown(read.configuration) == shown)
        let refused: [ConfigurationProblem] =
            address == shown ? [] : [.wrong(key: "database", .secretOnCommandLine, .flag("--database"))]
        #expect(try Folder([:]).problems(["database": address]) == refused)
        let open = try Folder(["hufu.yaml": "database: \(address)\n"], mode: 0o644)
        #expect(try open.problems().count == refused.count)
        let unknown = try Folder([:]).problems([:], ["HUFU_DATABASE": "mysql://u:sec@db/x"])
        #expect(unknown.count == 1 && !unknown[0].message.en.contains("sec@"))
    }

    @Test("A key in the address of a bucket is not shown, and such an address is no flag")
    func keyInAddress() throws {
        let address = "s3://AKIA:geheim@bucket/prefix?region=cn-north-1"
        let read = try Folder([:]).read([:], ["HUFU_EVIDENCE": address])
        let field = try #require(HufuConfiguration.fields.first { $0.key == "evidence" })
        #expect(field.shown(read.configuration) == "s3://AKIA:***@bucket/prefix?region=cn-north-1")
        #expect(
            try Folder([:]).problems(["evidence": address]) == [
                .wrong(key: "evidence", .secretOnCommandLine, .flag("--evidence"))
            ])
    }

    @Test(
        "An address without its form is not quoted where it may hold a password",
        arguments: [
            ("hufu:geheim@db/hufu", false), ("postgres:/hufu:geheim@db/hufu", false), ("db:5432/hufu", true),
        ])
    func formless(address: String, isQuoted: Bool) throws {
        let problems = try Folder([:]).problems([:], ["HUFU_DATABASE": address])
        let shown = isQuoted ? address : nil
        #expect(
            problems == [
                .wrong(key: "database", .outOfRange(shown, range: range("database")), .environment("HUFU_DATABASE"))
            ])
    }

    @Test("A secret that is left empty is none, whoever may read the file")
    func emptySecret() throws {
        let file = "smtp-password:\ns3-secret: ''\n"
        #expect(try Folder(["hufu.yaml": file], mode: 0o644).problems().isEmpty)
    }

    @Test("A file that is missing, a folder, no YAML, no list of fields or one of two is refused with the reason")
    func unreadable() throws {
        let folder = try Folder([
            "list.yaml": "- port\n", "broken.yaml": "port: [1\n", "twice.yaml": "port: 1\nport: 2\n",
        ])
        func reason(_ file: String) -> String {
            do throws(ConfigurationProblems) {
                _ = try ConfigurationReader(flags: [:], file: file, environment: [:]).read()
                return ""
            } catch {
                return error.problems.map(\.message.en).joined()
            }
        }
        #expect(reason(folder.path + "/none.yaml").contains("there is no such file"))
        #expect(reason(folder.path).contains("it is a folder"))
        #expect(reason(folder.path + "/list.yaml").contains("it is no list of fields"))
        #expect(reason(folder.path + "/broken.yaml").contains("is no configuration"))
        #expect(reason(folder.path + "/twice.yaml").contains("is no configuration"))
        let two = try Folder(["hufu.yaml": "", "hufu.json": ""])
        #expect(try two.problems() == [.twoFiles(two.path + "/hufu.yaml", two.path + "/hufu.json")])
    }

    @Test("A file in the data folder cannot say where that folder is; one that --config names can")
    func dataInFile() throws {
        let folder = try Folder(["hufu.yaml": "data: elsewhere\n", "other.yaml": "data: elsewhere\n"])
        #expect(try folder.problems() == [.dataInItsOwnFile(folder.path + "/hufu.yaml", line: 1)])
        let named = ConfigurationReader(flags: [:], file: folder.path + "/other.yaml", environment: [:])
        #expect(try named.read().configuration.data == "elsewhere")
    }

    @Test("What no field can tell alone is refused: a clock without demo, a request smaller than a file")
    func contradictions() throws {
        let problems = try Folder([:]).problems(["at": "2026-03-02T22:40+08:00", "request-megabytes": "100"])
        #expect(
            problems == [
                .wrong(key: "at", .needsDemo, .flag("--at")),
                .wrong(key: "request-megabytes", .lessThanFile, .flag("--request-megabytes")),
            ])
    }

    @Test("An empty file says nothing")
    func empty() throws {
        #expect(try Folder(["hufu.yaml": "# nothing\n"]).read().configuration.port == 12312)
    }

    @Test("Every default is shown as it counts, and every key makes a variable and ends its meaning")
    func defaults() {
        var seen: Set<String> = []
        for field in HufuConfiguration.fields {
            #expect(seen.insert(field.key).inserted, "\(field.key) stands twice")
            #expect(field.variable.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "_" })
            #expect(field.meaning.hasSuffix("."))
            if let shown = field.shown(HufuConfiguration()) { #expect(shown == field.standard) }
        }
        #expect(HufuConfiguration.fields.count >= 44)
    }

    @Test("What a field shows, it takes again", arguments: HufuConfiguration.fields.map(\.key))
    func roundTrip(key: String) throws {
        let samples = [
            "3", "true", "json", "debug", "20", "2000", "/srv/hufu", "2026-03-02T22:40+08:00", "sixteen characters",
            "postgres://db/hufu", "smtp://mail.example:587", "https://12312.example", "desk@12312.example",
            "opportunistic",
        ]
        let field = try #require(HufuConfiguration.fields.first { $0.key == key })
        let taken = samples.filter { text in
            var environment = [
                "HUFU_DEMO": "true", "HUFU_DATA": "/nowhere", "HUFU_SMTP_FROM": "notice@12312.example",
                "HUFU_GATEWAY_TOKEN": "token", "HUFU_GATEWAY_SECRET": "sixteen characters",
            ]
            // The file of a secret is not read where the secret itself is said.
            if key == "smtp-password-file" { environment["HUFU_SMTP_PASSWORD"] = "password" }
            environment[field.variable] = text
            guard let read = try? ConfigurationReader(flags: [:], environment: environment).read() else { return false }
            return field.secrecy == .secret || field.shown(read.configuration) == text
        }
        #expect(!taken.isEmpty, "\(key) takes none of the samples")
    }
}

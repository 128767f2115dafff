package import Storage

/// Which tables may be read from end to end, and what may be sorted, each with its reason.
package enum AllowedPlan {
    package static let smallTables = [
        "account": "one row for each of the staff",
        "agreement": "one row for each installed version",
        "lease": "one row for each job",
        "matchBlock": "a dozen blocks of match keys at ten million cases",
        "matchYoung": "some dozens of cases whose match keys stand in no block yet",
        "meta": "settings",
        "migration": "one row for each step of the schema",
        "numberLease": "one row for each year",
        "token": "one row for each program that was let in",
    ]

    /// PostgreSQL writes names in small letters.
    package static func isSmall(_ table: String) -> Bool {
        smallTables.keys.contains { $0.lowercased() == table.lowercased() }
    }

    /// Of SQLite, which does not tell how much it sorts.
    package static let sorts = [
        "BulkActions.receivers": "the cases of one bulk action, some thousands at most",
        "CaseTexts.ofCase": "the texts of one case",
        "Deliveries.statesOfCase": "the lines of one case",
    ]
}

extension Connection {
    /// Each statement of the storage, and of the search index of the engine, that reads all of a table or sorts more than a
    /// screen, with how the engine would go about it.
    /// - Parameter cheap: what reading a table, or a statement that sorts, may cost in this store as PostgreSQL reckons, in
    ///   pages read one after the other.
    package func planFaults(cheap: Double = 0) throws -> [String] {
        let tables = try tableNames()
        return try SourceStatements.all(of: dialect).flatMap { statement -> [String] in
            let plan = try plan(of: statement)
            func fault(_ what: String) -> String {
                "\(statement.place): \(what)\n    " + plan.lines.joined(separator: "\n    ")
            }
            var found: [String] = []
            for name in plan.scans
            where !AllowedPlan.isSmall(name) && plan.cost(ofLineWith: "Scan on \(name)") > cheap {
                found.append(
                    fault(tables.contains(name) ? "reads all of \(name)" : "reads \(name), which is no table's name"))
            }
            let isSmall = plan.reads.allSatisfy(AllowedPlan.isSmall)
            if plan.sorts, !isSmall, AllowedPlan.sorts[statement.place] == nil, plan.cost(ofLineWith: "cost=") > cheap {
                found.append(fault("sorts"))
            }
            return found
        }
    }
}

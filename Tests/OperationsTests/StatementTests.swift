import Operations
import Support
import Testing

@Suite("SQL that follows from an operation")
struct StatementTests {
    private func statement(_ words: String, _ given: [(String, String)], _ form: DatabaseCall.Shape.Form) throws -> (String, Int) {
        let operation = try #require(Catalogue.all[words])
        let call = operation.call(try Arguments(for: operation, given: given.map { (name: $0.0, text: $0.1) }), as: form)
        return (operation.sql(call.shape), call.values.count)
    }

    @Test("one row: its columns as JSON, its revision, a kept reply for a change and a halt for a check")
    func one() throws {
        let columns = "r.job, r.operation, r.state, r.done, r.total, r.revision"
        let from = " from (select \(columns) from api.job_cancel(p_job => $1::uuid) as r) as x"
        let given = [("job", "f0000000-0000-4000-8000-000000000001")]
        #expect(
            try statement("job cancel", given, .json) == (
                "select api.kept(row_to_json(x)::text, x.revision) as body, x.revision as revision" + from, 1
            ))
        #expect(try statement("job cancel", given, .checked) == ("select api.halted(row_to_json(x)::text) as body, x.revision as revision" + from, 1))
        #expect(try statement("session close", [], .json) == ("select '' as body, null::bigint as revision from api.session_close() as r", 0))
    }

    @Test("a stream has its conditions and its order and no limit")
    func stream() throws {
        let given = [("where", "state:ACTIVE"), ("sort", "-name")]
        let rest = " from api.show_agencies() as r where r.state = $1::text order by r.name desc, r.agency desc"
        #expect(try statement("show agencies", given, .rows) == ("select r.agency, r.name, r.kind, r.state, r.revision" + rest, 1))
        #expect(
            try statement("show agencies", given, .lines) == (
                "select (select row_to_json(i)::text from (select r.agency, r.name, r.kind, r.state, r.revision) as i)" + rest, 1
            ))
    }

    @Test("values and their places are as many, and nothing that was sent is in the text", arguments: Catalogue.all.operations)
    func places(operation: Operation) throws {
        var seed = Seed.forTest()
        for _ in 0..<20 {
            var given: [(name: String, text: String)] = []
            for argument in operation.arguments where argument.need != .optional || Bool.random(using: &seed) {
                let hostile = hostileStrings.filter { $0.text.count < 100 }.randomElement(using: &seed)?.text ?? ""
                given.append(
                    (
                        argument.name,
                        argument.kind.read(hostile + "zqz") == nil ? argument.kind.good.randomElement(using: &seed) ?? "" : hostile + "zqz"
                    ))
            }
            if operation.options.contains(.filter) {
                let found = operation.columns.filter { $0.traits.contains(.filter) && !$0.kind.good.isEmpty }.shuffled(using: &seed).prefix(
                    Int.random(in: 0...3, using: &seed))
                let conditions = found.map { column in
                    let good = column.kind.good.first { !$0.contains(" ") } ?? "zqz"
                    return "\(column.name):\(["", "eq.", "lt.", "ge.", "prefix."].randomElement(using: &seed) ?? "")\(good)"
                }
                if !conditions.isEmpty { given.append(("where", conditions.joined(separator: " "))) }
                if Bool.random(using: &seed) { given.append(("count", "exact")) }
            }
            let arguments = try Arguments(for: operation, given: given)
            let isPage = if case .page = operation.reply { true } else { false }
            for form in isPage ? [DatabaseCall.Shape.Form.json, .rows, .lines] : [.json, .checked] {
                let call = operation.call(arguments, as: form)
                let text = operation.sql(call.shape)
                #expect(!text.contains("zqz") && !text.contains("198001012005011001"))
                let numbers = Set(text.matches(of: /\$([0-9]+)/).compactMap { Int($0.output.1) })
                #expect(numbers == Set(0..<call.values.count).reduce(into: []) { $0.insert($1 + 1) }, "\(text)")
            }
        }
    }
}

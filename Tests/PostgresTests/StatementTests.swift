import Postgres
import Testing

@Suite("statements and requests")
struct StatementTests {
    @Test(
        "what could tie two people's requests together may not travel on a lane",
        arguments: [
            "begin", "BEGIN", "  start transaction", "commit", "end", "rollback", "abort", "savepoint a", "release a", "prepare transaction 'a'",
            "set role admin", "reset all", "copy t from stdin", "call p()", "listen x", "do $$ begin end $$", "vacuum", "discard all",
            "-- select\ncommit", "/* select */ commit", "/* a /* nested */ select */ rollback", "((commit))", "", "select_", "lock table t",
        ])
    func refusesOnLanes(_ sql: String) throws {
        let statement = Statement(derived: sql, name: "s")
        #expect(throws: Failure.self) { try Request(by: Requester(token: 1), statement()) }
    }

    @Test(
        "queries and changes may travel on a lane",
        arguments: [
            "select 1", "SELECT 1", "with a as (select 1) table a", "insert into t values (1)", "update t set a = 1", "delete from t",
            "merge into t using s on true when matched then delete", "values (1)", "table t", "-- a comment\n\n /* another */ (select 1)",
        ])
    func acceptsOnLanes(_ sql: String) throws {
        _ = try Request(by: Requester(token: 1), Statement(derived: sql, name: "s")())
    }

    @Test("a heavy statement goes over a session")
    func heavy() throws {
        let statement = Statement("report", "select 1", [], .reads, .heavy)
        #expect(throws: Failure.self) { try Request(by: Requester(token: 1), statement()) }
    }

    @Test("a name that PostgreSQL would cut short is refused")
    func longName() throws {
        let statement = Statement(derived: "select 1", name: String(repeating: "a", count: 64))
        #expect(throws: Failure.self) { try Request(by: Requester(token: 1), statement()) }
    }

    @Test("an empty request is refused")
    func empty() { #expect(throws: Failure.self) { try Request(by: Requester(token: 1), [] as [Statement.Step]) } }

    @Test(
        "parameters that do not fit the declaration are found before anything is sent, and named",
        arguments: [
            ([.int8(1)], "takes 2 parameters, not 1"),
            ([.int4(1), .text("a")], "$1 of s: int4 where int8 is declared"),
            ([.int8(1), .int8(2)], "$2 of s: int8 where text is declared"),
            ([.null, .array(of: .text, [])], "$2 of s: textArray where text is declared"),
        ] as [([Parameter], String)])
    func misfits(_ parameters: [Parameter], _ complaint: String) throws {
        let statement = Statement("s", "select $1, $2", [.int8, .text])
        let failure = #expect(throws: Failure.self) { try Request(by: Requester(token: 1), statement(parameters)) }
        #expect(failure?.description.contains(complaint) == true, "\(String(describing: failure))")
        #expect(failure?.effect == .notSent)
        #expect(failure?.mayRetry == false)
    }

    @Test("an array's elements must be what it says; nulls fit anywhere")
    func arrays() throws {
        let statement = Statement("s", "select $1", [.int4Array])
        _ = try Request(by: Requester(token: 1), statement(.array(of: .int4, [.int4(1), .null])))
        #expect(throws: Failure.self) { try Request(by: Requester(token: 1), statement(.array(of: .int4, [.int4(1), .int8(2)]))) }
        #expect(throws: Failure.self) { try Request(by: Requester(token: 1), statement(.array(of: .numeric, [.decimal("1")]))) }
    }

    @Test("a decimal is digits, a sign and a point", arguments: ["0", "-12.50", ".5", "5.", "123456789012345678901234567890.1"])
    func decimals(_ digits: String) throws {
        _ = try Request(by: Requester(token: 1), Statement("s", "select $1", [.numeric])(.decimal(digits)))
    }

    @Test("anything else is no decimal", arguments: ["", "-", ".", "1e5", "NaN", "1,5", " 1", "1\0", "--1", "1.2.3", "٣"])
    func notDecimals(_ digits: String) throws {
        let statement = Statement("s", "select $1", [.numeric])
        #expect(throws: Failure.self) { try Request(by: Requester(token: 1), statement(.decimal(digits))) }
    }
}

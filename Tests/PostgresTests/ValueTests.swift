import FoundationEssentials
import Postgres
import Support
import Testing

@Suite("values, there and back")
struct ValueTests {
    /// Sends the parameter, lets the server write it as text, and reads that text.
    private func text(_ parameter: Parameter, as type: ParameterType, _ client: Client) async throws -> String {
        let statement = Statement(derived: "select $1", name: "value \(type)", [type])
        return try await client.results(statement(parameter))[0].firstColumn[0]
    }

    @Test("the server understands each type as we do")
    func texts() async throws {
        let cases: [(Parameter, ParameterType, String)] = [
            (.bool(true), .bool, "t"), (.bool(false), .bool, "f"), (.int2(.min), .int2, "-32768"), (.int4(.max), .int4, "2147483647"),
            (.int8(.min), .int8, "-9223372036854775808"), (.text("Sorong ☀️ \"'\\"), .text, "Sorong ☀️ \"'\\"),
            (.bytea([0, 255, 16]), .bytea, "\\x00ff10"),
            (.bytea([]), .bytea, "\\x"), (.decimal("-12.50"), .numeric, "-12.50"), (.json(Array(#"{"a" : 1}"#.utf8)), .json, #"{"a" : 1}"#),
            (.jsonb(Array(#"{"b":1,"a":2}"#.utf8)), .jsonb, #"{"a": 2, "b": 1}"#), (.date(.infinity), .date, "infinity"),
            (.timestamptz(.negativeInfinity), .timestamptz, "-infinity"), (.null, .uuid, "null"),
            (.array(of: .text, [.text("a,b"), .null, .text("NULL"), .text("")]), .textArray, #"{"a,b",NULL,"NULL",""}"#),
            (.array(of: .int2, [.int2(1), .int2(-2)]), .int2Array, "{1,-2}"), (.array(of: .int8, []), .int8Array, "{}"),
            (.array(of: .bytea, [.bytea([1])]), .byteaArray, #"{"\\x01"}"#),
        ]
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                for (parameter, type, wanted) in cases {
                    let found = try await text(parameter, as: type, client)
                    #expect(found == wanted)
                }
                let uuid = UUID()
                let found = try await text(.uuid(uuid), as: .uuid, client)
                #expect(found == uuid.uuidString.lowercased())
            }
        }
    }

    @Test("every type can be declared, and its null sent")
    func types() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                for type in ParameterType.allCases {
                    let rows = try await client.results(Statement(derived: "select $1", name: "null \(type)", [type])(.null))[0]
                    #expect(rows.type(ofColumn: 0) == type.rawValue)
                    #expect(rows[0].bytes(0) == nil)
                }
            }
        }
    }

    @Test("days and instants of five thousand years agree with the server's calendar")
    func calendar() async throws {
        var random = Seed.forTest()
        let days = (0..<500).map { _ in Int32.random(in: -900_000...900_000, using: &random) } + [0, -1, 59, 60, -730_120, -730_119, 2_921_940]
        let instants = days.map { Int64($0) * 86_400_000_000 + Int64.random(in: 0..<86_400_000_000, using: &random) } + [0, -1, 1, 500_000]
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let mirror = Statement("mirror", "select * from unnest($1, $2) as u(d, t)", [.dateArray, .timestamptzArray])
                let rows = try await client.results(
                    mirror(
                        .array(of: .date, days.map { .date(Day(daysSince2000: $0)) }),
                        .array(of: .timestamptz, instants.map { .timestamptz(Timestamp(microsecondsSince2000: $0)) })))[0]
                #expect(rows.count == instants.count)
                for (row, day) in zip(rows, days) {
                    let found = try row.value(0, as: Day.self)
                    #expect(found.daysSince2000 == day, "\(row.bytes(0).map { String(decoding: $0, as: UTF8.self) } ?? "")")
                    #expect(found.description == row.bytes(0).map { String(decoding: $0, as: UTF8.self) })
                }
                for (row, instant) in zip(rows, instants) { #expect(try row.value(1, as: Timestamp.self).microsecondsSince2000 == instant) }
            }
        }
    }

    @Test(
        "there is no such day",
        arguments: [(2026, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (1900, 2, 29), (2026, 1, 0), (Int.max, 1, 1), (Int.min, 1, 1)])
    func noSuchDay(_ year: Int, _ month: Int, _ day: Int) { #expect(Day(year: year, month: month, day: day) == nil) }

    @Test("a leap day is one")
    func leapDay() {
        #expect(Day(year: 2024, month: 2, day: 29)?.description == "2024-02-29")
        #expect(Day(year: 2000, month: 2, day: 29)?.daysSince2000 == 59)
        #expect(Day(year: 2000, month: 1, day: 1)?.daysSince2000 == 0)
    }

    @Test("instants are written in ISO 8601")
    func instants() {
        #expect(Timestamp(microsecondsSince2000: 0).description == "2000-01-01T00:00:00Z")
        #expect(Timestamp(microsecondsSince2000: -500_000).description == "1999-12-31T23:59:59.5Z")
    }

    @Test("columns are read as what they are, and nothing else")
    func fields() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let sql: StaticString = """
                    select 70000::int8 as big, null::text as nothing, true as yes, '\\xff'::bytea as bytes, 1.50::numeric as price, \
                    'f47ac10b-58cc-4372-a567-0e02b2c3d479'::uuid as id, array[1, null, 3] as list, array['a "b"', null, '{,}'] as words, \
                    '2026-10-14'::date as day, array[array[1]] as deep
                    """
                let row = try await client.results(Statement("fields", sql)())[0][0]
                #expect(try row.value(0, as: Int64.self) == 70_000)
                #expect(throws: UnexpectedField.self) { try row.value(0, as: Int16.self) }
                #expect(throws: UnexpectedField.self) { try row.value(0, as: Bool.self) }
                #expect(try row.optional(1, as: String.self) == nil)
                let failure = #expect(throws: UnexpectedField.self) { try row.value(1, as: String.self) }
                #expect(failure?.description == "column nothing holds null where String is read")
                #expect(try row.value(2, as: Bool.self))
                #expect(try row.value(3, as: [UInt8].self) == [255])
                #expect(try row.value(4, as: String.self) == "1.50")
                #expect(try row.value(5, as: UUID.self).uuidString == "F47AC10B-58CC-4372-A567-0E02B2C3D479")
                #expect(try row.optionalArray(6, of: Int.self) == [1, nil, 3])
                #expect(try row.optionalArray(7, of: String.self) == ["a \"b\"", nil, "{,}"])
                #expect(try row.value(8, as: Day.self) == Day(year: 2026, month: 10, day: 14))
                #expect(throws: UnexpectedField.self) { try row.optionalArray(9, of: Int.self) }
                #expect(throws: UnexpectedField.self) { try row.optionalArray(0, of: Int.self) }
            }
        }
    }
}

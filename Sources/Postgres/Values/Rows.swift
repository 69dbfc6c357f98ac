internal import CLibpq

/// What one statement answered: its rows, as text, and how many rows it changed.
///
/// Nothing is copied until it is read: the rows stay in libpq's result, which the last copy of this value frees.
package struct Rows: Sendable {
    private let result: LibpqResult

    init(owning pointer: OpaquePointer) { result = LibpqResult(pointer) }

    package var count: Int { Int(PQntuples(result.pointer)) }
    package var columnCount: Int { Int(PQnfields(result.pointer)) }

    /// Rows inserted, updated, deleted or copied; for a query, rows selected.
    package var affected: Int { Int(String(cString: PQcmdTuples(result.pointer))) ?? 0 }

    package func name(ofColumn column: Int) -> String {
        precondition((0..<columnCount).contains(column), "column \(column) of \(columnCount)")
        return PQfname(result.pointer, Int32(column)).map { String(cString: $0) } ?? ""
    }

    /// PostgreSQL's object identifier of the column's type.
    package func type(ofColumn column: Int) -> UInt32 {
        precondition((0..<columnCount).contains(column), "column \(column) of \(columnCount)")
        return PQftype(result.pointer, Int32(column))
    }

    /// Lends the bytes of one value, nil for a null; they are gone when `body` returns.
    package func withBytes<Value>(row: Int, column: Int, _ body: (UnsafeRawBufferPointer?) throws -> Value) rethrows -> Value {
        precondition((0..<count).contains(row), "row \(row) of \(count)")
        precondition((0..<columnCount).contains(column), "column \(column) of \(columnCount)")
        let (row, column) = (Int32(row), Int32(column))
        guard PQgetisnull(result.pointer, row, column) == 0 else { return try body(nil) }
        let length = Int(PQgetlength(result.pointer, row, column))
        return try body(UnsafeRawBufferPointer(start: PQgetvalue(result.pointer, row, column), count: length))
    }
}

extension Rows: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }
    package subscript(index: Int) -> Row { Row(rows: self, index: index) }
}

/// One row of an answer.
package struct Row: Sendable {
    let rows: Rows
    let index: Int

    /// The value of a column that may be null.
    package func optional<Value: Field>(_ column: Int, as _: Value.Type = Value.self) throws(UnexpectedField) -> Value? {
        let type = rows.type(ofColumn: column)
        func unexpected(_ found: String) -> UnexpectedField {
            UnexpectedField(column: rows.name(ofColumn: column), found: found, wanted: "\(Value.self)")
        }
        guard Value.types.isEmpty || Value.types.contains(type) else { throw unexpected("type \(type)") }
        let value: Value?? = rows.withBytes(row: index, column: column) { bytes in bytes.map { Value(text: $0) } }
        switch value {
        case nil: return nil
        case .some(nil): throw unexpected("a value out of range")
        case .some(let value?): return value
        }
    }

    /// The value of a column that is never null.
    package func value<Value: Field>(_ column: Int, as type: Value.Type = Value.self) throws(UnexpectedField) -> Value {
        guard let value = try optional(column, as: type) else {
            throw UnexpectedField(column: rows.name(ofColumn: column), found: "null", wanted: "\(Value.self)")
        }
        return value
    }

    /// The text of a value as the server sent it, whatever its type: JSON, for example, or a cell of a table to print. Nil for a null.
    package func bytes(_ column: Int) -> [UInt8]? { rows.withBytes(row: index, column: column) { $0.map { Array($0) } } }
}

/// A column holds something else than the code asked for: a statement and its reader do not fit.
package struct UnexpectedField: Error, Sendable, CustomStringConvertible {
    package let column: String
    package let found: String
    package let wanted: String
    package var description: String { "column \(column) holds \(found) where \(wanted) is read" }
}

// because: libpq never changes a finished PGresult and allows any thread to read it (manual, 34.19 and 34.3.2), nothing here writes to it,
// and the reference count decides when it is freed, once.
private final class LibpqResult: @unchecked Sendable {
    let pointer: OpaquePointer
    init(_ pointer: OpaquePointer) { self.pointer = pointer }
    deinit { PQclear(pointer) }
}

extension Rows {
    /// For example `INSERT 0 1`.
    package var commandTag: String { String(cString: PQcmdStatus(result.pointer)) }
}

/// A type that parameters can have, by PostgreSQL's fixed object identifiers (pg_type.dat).
package enum ParameterType: UInt32, Sendable, CaseIterable {
    case bool = 16
    case bytea = 17
    case int8 = 20
    case int2 = 21
    case int4 = 23
    case text = 25
    case json = 114
    case jsonb = 3802
    case uuid = 2950
    case date = 1082
    case timestamptz = 1184
    case numeric = 1700
    case boolArray = 1000
    case byteaArray = 1001
    case int8Array = 1016
    case int2Array = 1005
    case int4Array = 1007
    case textArray = 1009
    case uuidArray = 2951
    case dateArray = 1182
    case timestamptzArray = 1185

    /// The array of this type; nil where there is none here: arrays themselves, documents, and decimals, which travel as text.
    package var array: ParameterType? {
        switch self {
        case .bool: .boolArray
        case .bytea: .byteaArray
        case .int8: .int8Array
        case .int2: .int2Array
        case .int4: .int4Array
        case .text: .textArray
        case .uuid: .uuidArray
        case .date: .dateArray
        case .timestamptz: .timestamptzArray
        default: nil
        }
    }
}

internal import FoundationEssentials

extension Parameter {
    /// Appends the value in the format that `isBinary` tells: the bytes that libpq's `paramValues` points at.
    func encode(into bytes: inout [UInt8]) {
        switch self {
        case .null: break
        case .bool(let value): bytes.append(value ? 1 : 0)
        case .int2(let value): bytes.append(bigEndian: value)
        case .int4(let value): bytes.append(bigEndian: value)
        case .int8(let value): bytes.append(bigEndian: value)
        case .text(let value): bytes.append(contentsOf: value.utf8)
        case .bytea(let value), .json(let value): bytes.append(contentsOf: value)
        case .jsonb(let value):
            bytes.append(1)  // the version of jsonb's binary format
            bytes.append(contentsOf: value)
        case .uuid(let value): withUnsafeBytes(of: value.uuid) { bytes.append(contentsOf: $0) }
        case .date(let value): bytes.append(bigEndian: value.daysSince2000)
        case .timestamptz(let value): bytes.append(bigEndian: value.microsecondsSince2000)
        case .decimal(let digits):
            bytes.append(contentsOf: digits.utf8)
            bytes.append(0)  // the text format ends at a NUL
        case .array(of: let element, let elements): Parameter.encode(elements, of: element, into: &bytes)
        }
    }

    /// Decimals alone are text: their binary format is a list of base-10,000 digits.
    var isBinary: Bool { if case .decimal = self { false } else { true } }

    /// The value behind its length, as arrays and binary COPY have it.
    func encodeWithLength(into bytes: inout [UInt8]) {
        if self == .null { return bytes.append(bigEndian: Int32(-1)) }
        let start = bytes.count
        bytes.append(bigEndian: Int32(0))
        encode(into: &bytes)
        withUnsafeBytes(of: Int32(bytes.count - start - 4).bigEndian) { length in
            for offset in 0..<4 { bytes[start + offset] = length[offset] }
        }
    }

    /// array_recv: dimensions, whether there are nulls, element type; per dimension its length and lower bound; then the elements.
    private static func encode(_ elements: [Parameter], of type: ParameterType, into bytes: inout [UInt8]) {
        bytes.append(bigEndian: Int32(elements.isEmpty ? 0 : 1))
        bytes.append(bigEndian: Int32(elements.contains(.null) ? 1 : 0))
        bytes.append(bigEndian: type.rawValue)
        if elements.isEmpty { return }
        bytes.append(bigEndian: Int32(elements.count))
        bytes.append(bigEndian: Int32(1))
        for element in elements { element.encodeWithLength(into: &bytes) }
    }
}

extension [UInt8] {
    mutating func append(bigEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
    }
}

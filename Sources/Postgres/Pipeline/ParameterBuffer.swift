internal import CLibpq

/// The arrays that libpq wants parameters in, kept from one statement to the next so that sending allocates nothing.
struct ParameterBuffer {
    private var bytes: [UInt8] = []
    private var offsets: [Int] = []
    private var values: [UnsafePointer<CChar>?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    /// Calls `body` with libpq's `nParams`, `paramValues`, `paramLengths` and `paramFormats`; they are gone when it returns.
    mutating func withEncoded(
        _ parameters: [Parameter],
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Int32
    ) -> Int32 {
        bytes.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
        for parameter in parameters {
            offsets.append(bytes.count)
            parameter.encode(into: &bytes)
            lengths.append(Int32(bytes.count - (offsets.last ?? 0)))
            formats.append(parameter.isBinary ? 1 : 0)
        }
        // An empty array has no address, and to libpq no address is a null.
        bytes.append(0)
        return bytes.withUnsafeBytes { buffer in
            let base = buffer.assumingMemoryBound(to: CChar.self).baseAddress
            for (parameter, offset) in zip(parameters, offsets) {
                values.append(parameter == .null ? nil : base.map { $0 + offset })
            }
            return values.withUnsafeBufferPointer { values in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { body(Int32(parameters.count), values.baseAddress, lengths.baseAddress, $0.baseAddress) }
                }
            }
        }
    }
}

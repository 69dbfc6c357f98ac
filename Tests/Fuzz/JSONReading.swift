import Operations

/// What is read can be written, and is then read as the same; what is refused is refused with a sentence of one line.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do throws(ReadingTrouble) {
        let value = try JSON(reading: UnsafeBufferPointer(start: start, count: count))
        let written = value.written
        guard let again = try? JSON(reading: written.utf8) else { fatalError("cannot be read again: \(written)") }
        precondition(again == value && Exact(text: again.written) == Exact(text: written), "read again as something else: \(written)")
    } catch {
        precondition(!error.sentence.unicodeScalars.contains { $0.value < 32 }, "a sentence of many lines")
        if case .syntax(_, let byte) = error.kind { precondition((1...count + 1).contains(byte), "byte \(byte) of \(count)") }
    }
    return 0
}

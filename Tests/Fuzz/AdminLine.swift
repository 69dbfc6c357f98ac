import AdminProtocol
import Operations

/// Lines come out the same however their bytes arrive, and hold nothing that a terminal obeys; so do their values, but for the newlines that were
/// asked for, and the sentences of what is refused.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    var (whole, split) = (LineReader(), LineReader())
    let items = whole.received(bytes)
    let half = Int(bytes.first ?? 0) % (count + 1)
    precondition(split.received(bytes.prefix(half)) + split.received(bytes.dropFirst(half)) == items, "arrives otherwise in two pieces")
    for case .line(let text, let literals) in items {
        precondition(text.utf8.count <= LineReader.limit && text.filter { $0 != "\0" }.isHarmless, "a line that was not refused")
        let tag = Line.tag(of: text)
        do throws(Failure) {
            let line = try Line(text, literals: literals)
            precondition(line.tag == tag, "two tags")
            precondition(!line.words.isEmpty && line.words.allSatisfy(\.isHarmless), "words")
            for value in line.values {
                precondition(
                    value.name.isHarmless
                        && value.text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\t" }).allSatisfy {
                            String($0).isHarmless
                        },
                    "values")
            }
        } catch {
            precondition("\(error.sentence)\(error.hint)".isHarmless, "a sentence that harms")
        }
    }
    return 0
}

extension String {
    /// Neither C0, DEL and C1 nor marks that turn the direction of text around or end lines.
    fileprivate var isHarmless: Bool {
        !unicodeScalars.contains {
            $0.properties.generalCategory == .control || (0x2028...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
    }
}

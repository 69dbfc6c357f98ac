/// The elements of an array's text, for example `{1,NULL,"say \"yes\""}`, in order (manual, 8.15.6). One dimension only.
struct ArrayText {
    private(set) var elements: [[UInt8]?] = []

    /// Nil when the text is not a one-dimensional array.
    init?(_ text: UnsafeRawBufferPointer) {
        guard text.count >= 2, text.first == UInt8(ascii: "{"), text.last == UInt8(ascii: "}") else { return nil }
        let end = text.count - 1
        var index = 1
        while index < end {
            let isQuoted = text[index] == UInt8(ascii: "\"")
            guard let element = isQuoted ? ArrayText.quoted(text, &index, end) : ArrayText.bare(text, &index, end) else { return nil }
            elements.append(!isQuoted && element == Array("NULL".utf8) ? nil : element)
            guard index < end else { break }
            guard text[index] == UInt8(ascii: ","), index + 1 < end else { return nil }
            index += 1
        }
    }

    private static func bare(_ text: UnsafeRawBufferPointer, _ index: inout Int, _ end: Int) -> [UInt8]? {
        let start = index
        while index < end, text[index] != UInt8(ascii: ",") {
            if text[index] == UInt8(ascii: "{") { return nil }
            index += 1
        }
        return index > start ? Array(text[start..<index]) : nil
    }

    private static func quoted(_ text: UnsafeRawBufferPointer, _ index: inout Int, _ end: Int) -> [UInt8]? {
        var element: [UInt8] = []
        index += 1
        while index < end, text[index] != UInt8(ascii: "\"") {
            if text[index] == UInt8(ascii: "\\") { index += 1 }
            element.append(text[index])
            index += 1
        }
        guard index < end else { return nil }
        index += 1
        return element
    }
}

extension Row {
    /// The elements of an array column, nil for its nulls; the whole is nil when the column is null.
    package func optionalArray<Element: Field>(_ column: Int, of _: Element.Type = Element.self) throws(UnexpectedField) -> [Element?]? {
        let decoded: [Element?]?? = rows.withBytes(row: index, column: column) { text in
            guard let text else { return .some(nil) }
            guard let array = ArrayText(text) else { return nil }
            var values: [Element?] = []
            for bytes in array.elements {
                guard let bytes else { values.append(nil); continue }
                guard let value = bytes.withUnsafeBytes({ Element(text: $0) }) else { return nil }
                values.append(value)
            }
            return values
        }
        guard let decoded else {
            throw UnexpectedField(column: rows.name(ofColumn: column), found: "something else", wanted: "an array of \(Element.self)")
        }
        return decoded
    }
}

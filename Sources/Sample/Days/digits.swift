/// A number with zeros before it, `width` digits at least: 7 as 007.
func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
}

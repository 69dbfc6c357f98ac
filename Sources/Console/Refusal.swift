/// Why something was not done. What the console refuses by itself looks as if the daemon did: scripts see no difference.
package struct Refusal: Error, Sendable, Equatable {
    package let ending: Ending

    /// What the daemon refused.
    init(_ ending: Ending) { self.ending = ending }

    /// - Parameter symbol: One of the daemon's, with its code.
    init(_ code: Int, _ symbol: String, _ sentence: String) { ending = Ending(code: code, symbol: symbol, text: sentence) }

    package static func badValue(_ sentence: String) -> Refusal { Refusal(501, "BAD_VALUE", sentence) }
    static func missing(_ sentence: String) -> Refusal { Refusal(501, "MISSING_ARGUMENT", sentence) }
    static func givenTwice(_ sentence: String) -> Refusal { Refusal(501, "GIVEN_TWICE", sentence) }
    static func syntax(_ sentence: String) -> Refusal { Refusal(501, "SYNTAX", sentence) }
    static func notFound(_ sentence: String) -> Refusal { Refusal(550, "NOT_FOUND", sentence) }
}

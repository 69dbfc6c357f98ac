/// Why something was not done: a symbol of the registry, a sentence that names the thing, and what to do next.
package struct Failure: Error, Sendable, Equatable {
    package let symbol: Symbol
    /// Lower case, no full stop.
    package let sentence: String
    /// Empty when there is nothing to be done.
    package let hint: String
    package init(_ symbol: Symbol, _ sentence: String, hint: String = "") { (self.symbol, self.sentence, self.hint) = (symbol, sentence, hint) }
}

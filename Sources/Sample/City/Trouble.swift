extension SampleCity {
    /// Why there can be no such city.
    package enum Trouble: Error, Equatable, CustomStringConvertible {
        /// So many people are too few or too many.
        case people(Int)
        /// The list of agencies does not begin with its header.
        case header
        /// A line of the list, from 1, is no agency.
        case row(Int)
        /// An agency stands twice in the list, or its code or kind is none.
        case agency(String)
        /// An agency in which somebody of the cast serves is not in the list.
        case missing(String)
        /// Before that day some of the cast had not begun to serve; long after it they are retired.
        case today(Day)

        package var description: String {
            switch self {
            case .people(let count): "a sample city has 40 to 600000 people, not \(count)"
            case .header: "the list of agencies begins with the line code,name,kind"
            case .row(let line): "line \(line) of the list of agencies is not code,name,kind"
            case .agency(let code): "agency \(code) stands twice, or its code or kind is none"
            case .missing(let code): "the list of agencies lacks \(code), where somebody whom the tutorial names serves"
            case .today(let day): "the sample city is made for a day of 2024 to 2029, not \(day.iso)"
            }
        }
    }
}

/// What numbers are drawn for: what is drawn for one purpose says nothing about another.
enum Purpose: UInt8 {
    case identity, name, rank, email, vacancy, share, start, past, standIn, status, team, objective, outsider, measurement
}

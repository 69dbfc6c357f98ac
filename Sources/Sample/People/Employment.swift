/// How somebody is employed.
enum Employment: String {
    case pns = "PNS"
    case pppk = "PPPK"
    /// Neither: the mayor, the deputy, outside givers.
    case nonASN = "NON_ASN"
}

/// What stands before and after a name: degrees that fit the post, and none for many.
enum Titles {
    static func name(_ bare: String, in post: Post, isMale: Bool, _ draw: inout Draw) -> String {
        let (front, back) = pair(for: post, isMale: isMale, &draw)
        return "\(front)\(bare)\(back)"
    }

    private static func pair(for post: Post, isMale: Bool, _ draw: inout Draw) -> (String, String) {
        switch post.profession {
        case .politician: return ("", draw.one(of: ["", ", S.E.", ", S.H., M.H."]))
        case .teacher:
            return post.jenjang == .ahliMadya
                ? draw.one(of: [("", ", S.Pd., M.Pd."), (isMale ? "Drs. " : "Dra. ", ""), ("", ", S.Pd.")])
                : ("", draw.one(of: [", S.Pd.", ", S.Pd.", ", S.Pd.", ", S.Pd., Gr.", ", S.Si."]))
        case .doctor: return ("dr. ", draw.one(of: ["", "", ", M.Kes."]))
        case .dentist: return ("drg. ", "")
        case .specialist: return ("dr. ", draw.one(of: [", Sp.PD.", ", Sp.B.", ", Sp.A.", ", Sp.OG.", ", Sp.An.", ", Sp.P.", ", Sp.N."]))
        case .nurse:
            return post.jenjang == .ahliPertama || post.jenjang == .ahliMuda
                ? ("Ns. ", ", S.Kep.") : ("", draw.one(of: [", A.Md.Kep.", ", A.Md.Kep.", ""]))
        case .midwife: return ("", post.jenjang == .ahliPertama ? ", S.Keb." : draw.one(of: [", A.Md.Keb.", ", A.Md.Keb.", ""]))
        case .healthWorker:
            return ("", post.jenjang == .ahliPertama || post.jenjang == .ahliMuda ? ", S.K.M." : draw.one(of: [", A.Md.", ", A.Md.Kes.", ""]))
        case .expert: return ("", draw.one(of: [", S.Kom.", ", S.E.", ", S.T.", ", S.H.", ", S.Sos.", ", S.E., M.Si."]))
        case .guardian: return ("", draw.one(of: ["", "", ", S.Sos.", ", S.I.P."]))
        case .clerk: return ("", draw.one(of: ["", "", "", ", A.Md.", ", S.E."]))
        case .labourer: return ("", "")
        case .official:
            return switch post.kind {
            case .highOfficial:
                draw.one(of: [
                    ("", ", S.Sos., M.Si."), ("", ", S.STP., M.Si."), (isMale ? "Drs. " : "Dra. ", ", M.Si."), ("Ir. ", ", M.T."),
                    ("", ", S.H., M.H."),
                ])
            case .administrator: ("", draw.one(of: [", S.E., M.Si.", ", S.STP.", ", S.Sos., M.Si.", ", S.H.", ", S.T., M.T.", ", S.Sos."]))
            default: ("", draw.one(of: [", S.E.", ", S.Sos.", ", S.H.", ", S.I.P.", ", S.T.", ""]))
            }
        }
    }
}

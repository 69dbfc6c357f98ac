/// What an agency is to the city: how it is built, and how many people it gets.
enum Role {
    /// Sekretariat Daerah, with the mayor above it.
    case secretariat
    /// Dinas Pendidikan, with the schools.
    case education
    /// Dinas Kesehatan, with the health centres (puskesmas).
    case health
    case hospital
    /// A district (distrik) with its kelurahan.
    case district
    /// Any other.
    case office
}

/// Names of places that units are named after.
enum Places {
    /// Four to each of the ten districts.
    static let kelurahan = [
        "Remu Utara", "Remu Selatan", "Malawei", "Klabala", "Rufei", "Klawasi", "Puncak Cendrawasih", "Pal Putih", "Klawalu", "Klamana",
        "Giwu", "Klasabi", "Sawagumu", "Matalamagi", "Malanu", "Malaingkedi", "Kampung Baru", "Klademak", "Klasuur", "Kofkerbu", "Malabutor",
        "Klawuyuk", "Remu", "Klakublik", "Doom Barat", "Doom Timur", "Raam", "Soop", "Klablim", "Klaurung", "Klamesen", "Klasaman", "Malaimsimsa",
        "Klaigit", "Klabulu", "Malasilen", "Suprau", "Tampa Garam", "Saoka", "Tanjung Kasuari",
    ]

    /// After which health centres are named.
    static let healthCentres = [
        "Remu", "Sorong", "Malawei", "Tanjung Kasuari", "Klasaman", "Malanu", "Doom", "Klawasi", "Sorong Barat", "Sorong Timur", "Klaurung",
        "Maladum Mes", "Klamana", "Saoka", "Rufei", "Kampung Salak",
    ]
}

/// The number of a civil servant (NIP), 18 digits: birth YYYYMMDD, start of service YYYYMM, sex 1 or 2, serial 001 to 999. Of a PPPK, 21
/// stands where the month would: nobody can take that for one.
struct NIP {
    let born: Day
    let year: Int
    /// Of the start of service, from 1; 21 for PPPK.
    let month: Int
    let isMale: Bool
    let serial: Int

    var number: Int {
        let (bornYear, bornMonth, bornDay) = born.civil
        let birth = (bornYear * 100 + bornMonth) * 100 + bornDay
        return ((birth * 1_000_000 + year * 100 + month) * 10 + (isMale ? 1 : 2)) * 1_000 + serial
    }

    /// What a NIP says of birth, start and sex.
    init(_ number: Int) {
        serial = number % 1_000
        isMale = number / 1_000 % 10 == 1
        month = number / 10_000 % 100
        year = number / 1_000_000 % 10_000
        let birth = number / 10_000_000_000
        born = Day(birth / 10_000, birth / 100 % 100, birth % 100)
    }

    init(born: Day, year: Int, month: Int, isMale: Bool, serial: Int) {
        self.born = born
        self.year = year
        self.month = month
        self.isMale = isMale
        self.serial = serial
    }
}

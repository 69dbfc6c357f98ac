package import Database

/// This build of Kinerja.
package enum Build {
    package static let version = Version(0, 1, 0)
}

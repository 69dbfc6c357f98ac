// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "kinerja",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "Postgres",
            dependencies: ["CLibpq", .product(name: "DequeModule", package: "swift-collections")],
            swiftSettings: strict),
        .target(name: "Operations", swiftSettings: strict),
        .target(name: "Sample", dependencies: ["Operations"], swiftSettings: strict),

        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .plugin(name: "SQLDigest", capability: .buildTool(), path: "Sources/SQLDigest"),
        .target(
            name: "Database",
            dependencies: [
                "Postgres", "CSodium", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict, plugins: ["SQLDigest"]),
        .target(name: "AdminProtocol", dependencies: ["Operations"], swiftSettings: strict),
        .target(
            name: "JSONEndpoint",
            dependencies: [
                "Operations", .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ], swiftSettings: strict),

        .target(
            name: "Daemon",
            dependencies: [
                "Postgres", "Operations", "Database", "AdminProtocol", "JSONEndpoint", "Sample",
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                "CSodium",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ], swiftSettings: strict),
        .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .target(name: "CCurses", linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(name: "Console", dependencies: ["CEdit", "CCurses"], swiftSettings: strict),
        .executableTarget(
            name: "kinerja",
            dependencies: ["Console", .product(name: "ArgumentParser", package: "swift-argument-parser")], swiftSettings: strict),

        .executableTarget(
            name: "kinerjad",
            dependencies: ["Daemon", .product(name: "ArgumentParser", package: "swift-argument-parser")], swiftSettings: strict),

        .target(
            name: "Support",
            dependencies: [
                "Postgres", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Tests/Support", exclude: ["cluster", "template.sql", "thread-sanitizer.supp"], swiftSettings: strict),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", "Support"], swiftSettings: strict),
        .testTarget(name: "OperationsTests", dependencies: ["Operations", "AdminProtocol", "Support"], swiftSettings: strict),
        .testTarget(name: "SampleTests", dependencies: ["Sample", "Operations"], swiftSettings: strict),
        .testTarget(
            name: "ConsoleTests", dependencies: ["Console", "Operations", "Support", "kinerja", "kinerjad"], swiftSettings: strict),
        .testTarget(
            name: "DaemonTests",
            dependencies: [
                "Postgres", "Operations", "AdminProtocol", "JSONEndpoint", "Database", "Daemon", "Support", "kinerjad",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ], exclude: ["permissions.csv", "transitions.csv", "Scripts"], swiftSettings: strict),
        .executableTarget(
            name: "Load",
            dependencies: [
                "Postgres", "Operations", "Support", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Histogram", package: "hdrhistogram-swift"),
            ],
            path: "Tests/Load",
            exclude: ["peers", "pgbench", "ballots.sql", "confirm.sql", "faces.sql", "imports.sql", "own.sql", "publish.sql", "relations.sql"],
            swiftSettings: strict
        ),
    ]
)

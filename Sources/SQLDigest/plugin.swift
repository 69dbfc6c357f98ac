import Foundation
import PackagePlugin

/// Writes the checksum of `sql/` into the Database room at every build, so that a binary knows the SQL it was built with.
@main
struct SQLDigest: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL
        let output = context.pluginWorkDirectoryURL
        return [
            .prebuildCommand(
                displayName: "Checksum of sql/", executable: URL(filePath: "/bin/sh"),
                arguments: [folder.appending(path: "Sources/SQLDigest/digest").path(), folder.appending(path: "sql").path(), output.path()],
                outputFilesDirectory: output)
        ]
    }
}

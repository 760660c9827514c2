using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Writes what a verb prints to a file instead, if the user names one.</summary>
internal static class WrittenFile
{
    /// <summary>Writes the file. The answer is the exit code.</summary>
    /// <param name="host">The outside world.</param>
    /// <param name="file">The file, as it was typed; a relative name is meant from the working folder.</param>
    /// <param name="text">Its content.</param>
    public static async Task<int> WriteAsync(AvdHost host, string file, string text)
    {
        var path = Path.GetFullPath(Path.Combine(host.WorkingFolder, file));
        // a folder with a typing error is made, too
        var isFolderNew = Path.GetDirectoryName(path) is { } folder && !host.Output.Exists(folder);
        try
        {
            host.Output.Write(path, text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var reason = fault is UnauthorizedAccessException ? "access is denied" : "the system reports an input or output fault";
            await host
                .Error.WriteLineAsync($"{host.ErrorStyle.Error("avd:")} {VisibleText.Of(file)} cannot be written: {reason}.")
                .ConfigureAwait(false);
            return ExitCode.Machine;
        }

        await host.Error.WriteLineAsync($"Written: {VisibleText.Of(file)}{(isFolderNew ? ", in a new folder" : "")}").ConfigureAwait(false);
        return ExitCode.Fine;
    }
}

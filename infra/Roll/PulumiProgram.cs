using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using AvdPulumi.Infra.Projects;

namespace AvdPulumi.Infra.Roll;

/// <summary>The pulumi program in the path of this machine. It masks secrets itself in what it prints.</summary>
/// <param name="program">Default: pulumi. The name of the program, or its path.</param>
internal sealed class PulumiProgram(string program = "pulumi") : IPulumi
{
    /// <inheritdoc />
    public async Task<PulumiAnswer> RunAsync(string folder, ImmutableArray<string> arguments, string? log)
    {
        var start = ChildProcess.StartOf(program, folder, arguments);
        start.Environment["PULUMI_SKIP_UPDATE_CHECK"] = "true";
        using var process = Started(start);
        if (process is null)
            return new PulumiAnswer(null, "");
        process.StandardInput.Close();
        if (log is null)
            return await CollectAsync(process).ConfigureAwait(false);
        using var file = TextWriter.Synchronized(new StreamWriter(log, append: true) { AutoFlush = true });
        // the names of what is changed, and nothing of the environment
        await file.WriteLineAsync($"> pulumi {string.Join(' ', arguments)}").ConfigureAwait(false);
        await Task.WhenAll(CopyAsync(process.StandardOutput, file), CopyAsync(process.StandardError, file)).ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return new PulumiAnswer(process.ExitCode, "");
    }

    private static Process? Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task<PulumiAnswer> CollectAsync(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.WhenAll(output, error).ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return new PulumiAnswer(process.ExitCode, output.Result);
    }

    private static async Task CopyAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync().ConfigureAwait(false) is { } line)
            await to.WriteLineAsync(line).ConfigureAwait(false);
    }
}

using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AvdPulumi.Infra.Diff.Bases;

/// <summary>The git program of this machine.</summary>
public sealed class GitProgram : IGit
{
    // a file system that does not answer, or a hook of the user's config
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(1);

    /// <summary>Default: git, from the path. The program.</summary>
    public string Program { get; init; } = "git";

    /// <inheritdoc/>
    public GitAnswer? Run(string folder, ImmutableArray<string> arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // it only reads: no lock, no question, no download, and messages in one language
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var said = process.StandardError.ReadToEndAsync();
            using var printed = new MemoryStream();
            var copying = process.StandardOutput.BaseStream.CopyToAsync(printed);
            if (!process.WaitForExit(LongestRun))
            {
                process.Kill(entireProcessTree: true);
                return new GitAnswer(-1, [], "git did not end within a minute");
            }

            Task.WaitAll(copying, said);
            return new GitAnswer(process.ExitCode, printed.ToArray(), said.Result.Trim());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}

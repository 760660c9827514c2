using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace AvdPulumi.Infra.Projects;

/// <summary>The dotnet program of this machine.</summary>
internal sealed class DotnetProgram : IDotnet
{
    // a restore over a slow network
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public DotnetAnswer Run(string folder, ImmutableArray<string> arguments)
    {
        var start = ChildProcess.StartOf("dotnet", folder, arguments);
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(LongestRun))
            {
                process.Kill(entireProcessTree: true);
                return new DotnetAnswer(-1, "", "dotnet did not end within ten minutes.");
            }

            Task.WaitAll(output, error);
            return new DotnetAnswer(process.ExitCode, output.Result, error.Result);
        }
        catch (Win32Exception fault)
        {
            return new DotnetAnswer(-1, "", $"dotnet cannot be started: {fault.Message}.");
        }
    }
}

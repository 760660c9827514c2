using System.Diagnostics;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture.Workflows;

/// <summary>The programs that the scripts of the workflows start.</summary>
internal static class Tool
{
    /// <summary>Why they cannot run here, or null when they can. Asked once.</summary>
    public static string? WhyNot { get; } =
        OperatingSystem.IsWindows() ? "the scripts are for the Linux machines of the workflows."
        : Runs("jq") && Runs("bash") ? null
        : "jq or bash is not installed.";

    public static (int ExitCode, string Out, string Error) Run(
        string program,
        string[] arguments,
        string input = "",
        params (string Name, string Value)[] variables
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.PathOf(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static bool Runs(string program)
    {
        try
        {
            return Run(program, ["--version"]).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A fact that starts scripts of the workflows; skipped, with the reason, where they cannot run.</summary>
internal sealed class ToolsFactAttribute() : ToolFactAttribute("The scripts of the workflows were not run", Tool.WhyNot);

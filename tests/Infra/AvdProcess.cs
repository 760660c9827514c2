using System.Diagnostics;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

/// <summary>The program as a process of its own, for what only a process has: signals and the system's outputs.</summary>
internal sealed class AvdProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    private AvdProcess(ProcessStartInfo start, string? folder = null)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = folder ?? Fixture.Contoso.Root;
        // whoever runs the tests may have preferences of their own
        start.Environment["XDG_CONFIG_HOME"] = AppContext.BaseDirectory;
        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "avd.dll");

    // a job that a shell starts in the background ignores Ctrl-C, and so would all that it starts, these tests among them
    public static AvdProcess Start(params string[] args) => StartIn(Fixture.Contoso.Root, args);

    /// <summary>Starts the program in a folder.</summary>
    public static AvdProcess StartIn(string folder, params string[] args) =>
        new(
            OperatingSystem.IsLinux()
                ? new("env", ["--default-signal=INT", "dotnet", Program, .. args])
                : new("dotnet", [Program, .. args]),
            folder
        );

    /// <summary>Starts the program by a shell, with a redirection.</summary>
    public static AvdProcess StartInShell(string redirection, params string[] args) =>
        new(new("sh", ["-c", $"exec dotnet \"$0\" \"$@\" {redirection}", Program, .. args]));

    /// <summary>Waits until the program has begun to print, and no longer.</summary>
    public AvdProcess Prints()
    {
        Assert.NotEqual(-1, _process.StandardOutput.Read());
        return this;
    }

    /// <summary>Waits until something is so; a program that ends before, or takes minutes, is a failed test.</summary>
    public AvdProcess Once(Func<bool> isSo)
    {
        Assert.True(SpinWait.SpinUntil(() => _process.HasExited || isSo(), TimeSpan.FromMinutes(3)), "It did not come so far.");
        Assert.False(_process.HasExited, _process.HasExited ? _error.GetAwaiter().GetResult() : "");
        return this;
    }

    /// <summary>Sends a signal and waits for the end. Nothing is read meanwhile: a program that still prints cannot end by itself.</summary>
    public AvdProcess Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
        Assert.True(_process.WaitForExit(TimeSpan.FromMinutes(3)), "The program did not end.");
        return this;
    }

    public async Task<(int Code, string Error)> EndAsync()
    {
        await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await _error);
    }

    public void Dispose() => _process.Dispose();
}

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The exit codes of the process.</summary>
internal static class ExitCode
{
    /// <summary>Success.</summary>
    public const int Fine = 0;

    /// <summary>The config or the preview has errors.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong, or a preference that replaces an option.</summary>
    public const int Usage = 2;

    /// <summary>A defect of this program.</summary>
    public const int Defect = 3;

    /// <summary>A problem of the machine: the output cannot be written, or the clock is wrong by years; for the runner also a full disk or no network.</summary>
    public const int Machine = 4;

    /// <summary>With <c>--exit-code</c>: <c>avd diff</c> or <c>avd drift</c> found changes and no errors.</summary>
    public const int Changes = 5;

    /// <summary>Stopped by Ctrl-C, as shells say it: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by a request to end (SIGTERM).</summary>
    public const int Terminated = 143;

    /// <summary>Under the engine: the deployment failed, and the reason was printed. For any other code, Pulumi's language host prints its own message.</summary>
    public const int Told = 32;
}

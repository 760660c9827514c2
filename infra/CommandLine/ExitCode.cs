namespace AvdPulumi.Infra.CommandLine;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The config or the preview has errors.</summary>
    public const int Findings = 1;

    /// <summary>The command line itself is wrong, or a preference that stands in for it.</summary>
    public const int Usage = 2;

    /// <summary>A defect of this program.</summary>
    public const int Defect = 3;

    /// <summary>The machine stands in the way: output that cannot be written, a clock that is years off; for the runner also a full disk or no network.</summary>
    public const int Machine = 4;

    /// <summary>Stopped by Ctrl-C, as shells say it: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by a request to end (SIGTERM).</summary>
    public const int Terminated = 143;

    /// <summary>Under the engine: it cannot be deployed, and the user has been told why. Pulumi's language host adds a message of its own to any other code.</summary>
    public const int Told = 32;
}

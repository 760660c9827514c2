namespace AvdPulumi.Infra.CommandLine;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The config or the preview has errors.</summary>
    public const int Findings = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A defect of this program.</summary>
    public const int Defect = 3;

    /// <summary>Under the engine: it cannot be deployed, and the user has been told why. Pulumi's language host adds a message of its own to any other code.</summary>
    public const int Told = 32;
}

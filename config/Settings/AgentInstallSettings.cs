namespace AvdPulumi.Configuration;

/// <summary>How the AVD agent is installed and registered.</summary>
/// <remarks>Source: Architecture Deep Design, Phase 4 Domain Join; Azure facts on Arc extensions</remarks>
public sealed record AgentInstallSettings
{
    /// <summary>
    /// Default: https://go.microsoft.com/fwlink/?linkid=2310011. Where the guest downloads the AVD agent from; set it to a mirror where sites are closed.
    /// </summary>
    public HttpAddress AgentUri { get; init; } = HttpAddress.From("https://go.microsoft.com/fwlink/?linkid=2310011");

    /// <summary>Default: https://go.microsoft.com/fwlink/?linkid=2311028. Where the guest downloads the agent's boot loader from.</summary>
    public HttpAddress BootLoaderUri { get; init; } = HttpAddress.From("https://go.microsoft.com/fwlink/?linkid=2311028");

    /// <summary>Default: PT15M. How long the script waits for the host to be registered before it reports a failure.</summary>
    [DurationRange("PT1M", "PT2H")]
    public IsoDuration RegistrationTimeout { get; init; } = IsoDuration.FromMinutes(15);
}

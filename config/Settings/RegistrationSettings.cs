using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The registration token of the host pool.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/add-session-hosts-host-pool">Add session hosts to a host pool</seealso>
public sealed record RegistrationSettings
{
    /// <summary>
    /// Default: PT48H. How long the token is valid, as an ISO 8601 duration; Azure allows 1 hour to 27 days. The token is renewed after a quarter of
    /// this time. Three quarters remain for every deployment and must be longer than the provisioning of the hosts. With per_host it applies to the
    /// tokens of the hosts.
    /// </summary>
    [DurationRange("PT1H", "P27D")]
    public IsoDuration TokenLifetime { get; init; } = IsoDuration.FromHours(TokenDefaults.LifetimeHours);

    /// <summary>Default: 1. Any text. A change creates a new token; registered hosts are not affected.</summary>
    [StringLength(40, MinimumLength = 1)]
    public string RotationKey { get; init; } = "1";

    /// <summary>
    /// Default: true. Whether the token is also stored in the key vault. The secret expires together with the token. With per_host, tokens are not
    /// stored.
    /// </summary>
    public bool StoreInKeyVault { get; init; } = true;

    /// <summary>
    /// Default: false. Whether each session host is a resource of the program with its own token, instead of one token for the host pool. The token
    /// registers only this host. A removed host leaves the host pool together with its machine, and session_host.drained and
    /// session_host.assigned_users apply. It uses a preview API of Azure. Read docs/registration-per-host.md before you enable it for registered
    /// hosts.
    /// </summary>
    public bool PerHost { get; init; }

    /// <summary>Default: avd-registration-token. The name of the token's secret in the key vault: letters, digits and hyphens.</summary>
    [StringLength(127, MinimumLength = 1)]
    public string SecretName { get; init; } = "avd-registration-token";
}

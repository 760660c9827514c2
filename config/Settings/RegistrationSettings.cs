using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The registration token of the host pool.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/add-session-hosts-host-pool">Add session hosts to a host pool</seealso>
public sealed record RegistrationSettings
{
    /// <summary>
    /// Default: PT48H. How long the token is valid, as an ISO 8601 duration; Azure allows 1 hour to 27 days. It is renewed after a quarter of that time, so
    /// three quarters are left to every deployment: longer than the provisioning of the hosts takes. With per_host it holds for the tokens of hosts.
    /// </summary>
    [DurationRange("PT1H", "P27D")]
    public IsoDuration TokenLifetime { get; init; } = IsoDuration.FromHours(48);

    /// <summary>Default: 1. Any text; a change makes a new token. Hosts that are registered keep working.</summary>
    [StringLength(40, MinimumLength = 1)]
    public string RotationKey { get; init; } = "1";

    /// <summary>Default: true. Whether the token is also put into the key vault, where it expires with itself. Tokens of hosts (per_host) are put nowhere.</summary>
    public bool StoreInKeyVault { get; init; } = true;

    /// <summary>
    /// Default: false. Whether each session host is a resource of the program, with a token of its own that registers this host alone, in place of one token of the pool: a host that
    /// is removed leaves the pool with its machine, and session_host.drained and assigned_users apply. It uses a preview API of Azure. See docs/registration-per-host.md before you
    /// turn it on for hosts that are registered.
    /// </summary>
    public bool PerHost { get; init; }

    /// <summary>Default: avd-registration-token. The name of that secret: letters, digits and hyphens.</summary>
    [StringLength(127, MinimumLength = 1)]
    public string SecretName { get; init; } = "avd-registration-token";
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>How long the registration token is valid: AVD2065 to AVD2069.</summary>
internal static class RegistrationRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2065",
            Title = "The token may expire before the last host is registered",
            Cause =
                "At most 16 hosts are created at the same time. Each host may take session_host.vm_timeout, twice extension_timeout (join, agent) and agent.registration_timeout. A token is renewed after a "
                + "quarter of its lifetime, so a deployment has at least three quarters of it. Azure refuses a host that registers after the token has expired with error 400.",
            Example = "registration:\n  token_lifetime: PT1H\nsession_host:\n  clusters:\n    - {name: azl-01, count: 40}",
            Remedy = "Lengthen registration.token_lifetime (at most 27 days), shorten the timeouts, or split the fleet.",
            Source = new("The control plane", "docs/control-plane.md#phase-2-the-registration-token"),
            Severity = Severity.Warning,
            Reads = ["registration.token_lifetime", "session_host"],
            Check = static context =>
            {
                var (lifetime, hosts) = (context.Settings.Registration.TokenLifetime, context.Settings.SessionHost);
                var count = HostNumbers.Total(hosts);
                var needed = ProvisioningTime.OfFleet(hosts, count);
                var left = TokenLimits.GuaranteedOf(lifetime.Value);
                return left < needed
                    ?
                    [
                        new(
                            "registration.token_lifetime",
                            $"is {lifetime}. A deployment has at least {Floor(left)} of it left, but {count} host(s) may take {Text(needed)} to provision, "
                                + $"{ProvisioningTime.HostsAtATime(hosts)} at a time.",
                            needed <= TokenLimits.GuaranteedOf(TokenLimits.Longest)
                                ? "Lengthen registration.token_lifetime."
                                : "Even 27 days, the maximum in Azure, is too short. Shorten the timeouts, or split the fleet over several stacks."
                        ),
                    ]
                    : [];
            },
        },
        new()
        {
            Code = "AVD2066",
            Title = "The token is valid for a long time",
            Cause = "While the token is valid, anybody who has it can register their own host in the pool and receive users' sign-ins.",
            Example = "registration:\n  token_lifetime: P27D",
            Remedy =
                "Make registration.token_lifetime as long as provisioning takes. To create a new token, change registration.rotation_key.",
            Source = new(
                "Add session hosts to a host pool",
                "https://learn.microsoft.com/azure/virtual-desktop/add-session-hosts-host-pool"
            ),
            Severity = Severity.Note,
            Reads = ["registration.token_lifetime", "session_host"],
            Check = static context =>
            {
                var (lifetime, hosts) = (context.Settings.Registration.TokenLifetime, context.Settings.SessionHost);
                var needed = ProvisioningTime.OfFleet(hosts, HostNumbers.Total(hosts));
                // a token for one host cannot register another
                return !context.Settings.Registration.PerHost && lifetime.Value > ProvisioningTime.LongToken && lifetime.Value > needed
                    ? [new("registration.token_lifetime", $"is {lifetime}, but provisioning takes at most {Text(needed)}.")]
                    : [];
            },
        },
    ];

    // what is left must not be said to be more than it is
    private static string Floor(TimeSpan time) =>
        time.TotalHours >= 2 ? $"{Math.Floor(time.TotalHours):0} h" : $"{Math.Floor(time.TotalMinutes):0} min";

    // whole hours are what a token is planned in
    private static string Text(TimeSpan time) =>
        time.TotalHours >= 1 ? $"{Math.Ceiling(time.TotalHours):0} h" : $"{Math.Ceiling(time.TotalMinutes):0} min";
}

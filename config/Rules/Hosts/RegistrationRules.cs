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
                "Hosts are made 16 at a time, and each may take session_host.vm_timeout, twice extension_timeout (join, agent) and "
                + "agent.registration_timeout. A token is renewed after a quarter of its life, so a deployment has three quarters of it at least. "
                + "A host that comes after the token has expired is refused with error 400.",
            Example = "registration:\n  token_lifetime: PT1H\nsession_host:\n  clusters:\n    - {name: azl-01, count: 40}",
            Remedy = "Lengthen registration.token_lifetime (27 days at most), shorten the timeouts, or split the fleet.",
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
                            $"is {lifetime}, of which a deployment has at least {Floor(left)} left, but {count} host(s) may take {Text(needed)} to provision, "
                                + $"{ProvisioningTime.HostsAtATime(hosts)} at a time.",
                            needed <= TokenLimits.GuaranteedOf(TokenLimits.Longest)
                                ? "Lengthen it."
                                : "Even 27 days, the longest Azure allows, are too short: shorten the timeouts, or split the fleet over stacks."
                        ),
                    ]
                    : [];
            },
        },
        new()
        {
            Code = "AVD2066",
            Title = "The token is valid for long",
            Cause =
                "Whoever has the token can register a host of their own in the pool and receive users' sign-ins, as long as it is valid.",
            Example = "registration:\n  token_lifetime: P27D",
            Remedy = "Make it as long as provisioning takes; a new one is made by a change of registration.rotation_key.",
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
                // a token for one host lets nobody register another
                return !context.Settings.Registration.PerHost && lifetime.Value > ProvisioningTime.LongToken && lifetime.Value > needed
                    ?
                    [
                        new(
                            "registration.token_lifetime",
                            $"is {lifetime}; provisioning takes {Text(needed)} at most.",
                            "A short token is safer; make a new one when hosts are added."
                        ),
                    ]
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

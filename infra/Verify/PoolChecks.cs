using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Verify;

/// <summary>Host pools scale, and accept new hosts.</summary>
internal static class PoolChecks
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<VerifyCheck> All { get; } =
    [
        new()
        {
            Id = "scaling-attached",
            Phase = 1,
            Proves = "Each scaling plan is attached to its host pools, and switched on for them.",
            How = "Reads the scaling plan and compares hostPoolReferences with the preview.",
            Remedy = "Attach the plan in the portal, or deploy.",
            LeastRole = "Desktop Virtualization Reader on the resource group of the control plane",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Run = reads => reads.EachAsync(["azure-native:desktopvirtualization:ScalingPlan"], Unattached),
        },
        new()
        {
            Id = "token-valid",
            Phase = 2,
            Proves = "Each host pool has a registration token that is still valid, so that new hosts can register.",
            How = "Reads the end of the token, not the token, from the host pool.",
            Severity = Severity.Warning,
            Remedy = "Existing hosts are not affected. Deploy before you add hosts: the deployment renews the token.",
            LeastRole = "Desktop Virtualization Reader on the resource group of the control plane",
            Source = new("Host Pools - Get", "https://learn.microsoft.com/rest/api/desktopvirtualization/host-pools/get"),
            Run = TokensAsync,
        },
    ];

    private static IEnumerable<string> Unattached(PreviewResource planned, ArmResource actual)
    {
        var attached = ItemsOf(actual.Find("properties.hostPoolReferences"))
            .ToLookup(reference => TextOf(reference, "hostPoolArmPath"), reference => reference, ArmPath.Comparer);
        foreach (var item in (planned.Inputs.GetValueOrDefault("hostPoolReferences") as PreviewValue.List)?.Items ?? [])
        {
            if (
                item is not PreviewValue.Map(var members)
                || members.GetValueOrDefault("hostPoolArmPath") is not PreviewValue.Text(var pool)
            )
                continue;
            if (!attached[pool].Any())
                yield return $"is not attached to {ArmPath.NameOf(pool)}";
            else if (!attached[pool].Any(reference => ValueOf(reference, "scalingPlanEnabled") is ParameterValue.Flag { Value: true }))
                yield return $"is switched off for {ArmPath.NameOf(pool)}";
        }
    }

    private static Task<CheckAnswer> TokensAsync(VerifyReads reads) =>
        reads.Planned("azure-native:desktopvirtualization:HostPool").All(pool => !pool.Inputs.ContainsKey("registrationInfo"))
            // each host has a token of its own
            ? Task.FromResult(CheckAnswer.Nothing)
            : reads.EachAsync(
                ["azure-native:desktopvirtualization:HostPool"],
                (_, actual) =>
                    DateTimeOffset.TryParse(
                        actual.Text("properties.registrationInfo.expirationTime"),
                        CultureInfo.InvariantCulture,
                        out var end
                    )
                        ? end > reads.Now
                            ? []
                            :
                            [
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"has a token that ended on {end.UtcDateTime:yyyy-MM-dd HH:mm} UTC"
                                ),
                            ]
                        : ["has no registration token"]
            );

    private static IEnumerable<ParameterValue.Map> ItemsOf(ParameterValue? list) =>
        (list as ParameterValue.List)?.Items.OfType<ParameterValue.Map>() ?? [];

    private static ParameterValue? ValueOf(ParameterValue.Map map, string name) =>
        map.Members.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string TextOf(ParameterValue.Map map, string name) => (ValueOf(map, name) as ParameterValue.Text)?.Value ?? "";
}

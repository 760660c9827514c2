using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>A lock that keeps the control plane from being deployed again: AVD4068. AVD4067 is retired: the group of machines in another subscription is made here, too.</summary>
internal static class LockRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4068",
            Title = "The lock keeps the next deployment out",
            Cause =
                "A ReadOnly lock refuses every change of what is in the resource group, and the call that reads a registration token, too. The first deployment sets it "
                + "at its end; the second one fails.",
            Example = "deployment:\n  lock: ReadOnly",
            Remedy = "Use CanNotDelete. With ReadOnly, take the lock away before each deployment and token renewal.",
            Source = new(
                "Lock your resources to protect your infrastructure",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources"
            ),
            Severity = Severity.Warning,
            Reads = ["deployment.lock"],
            Check = static context =>
                context.Settings.Deployment.Lock == ResourceLock.ReadOnly
                    ?
                    [
                        new(
                            "deployment.lock",
                            "is ReadOnly: once it is set, no deployment can change the control plane or read a registration token.",
                            "Use CanNotDelete."
                        ),
                    ]
                    : [],
        },
    ];
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>A lock that blocks the next deployment of the control plane: AVD4068. AVD4067 is retired: this program also creates the group of session hosts in another subscription.</summary>
internal static class LockRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4068",
            Title = "The lock blocks the next deployment",
            Cause =
                "A ReadOnly lock blocks every change in the resource group, and also the call that reads a registration token. "
                + "The first deployment sets the lock at its end. The second deployment fails.",
            Example = "deployment:\n  lock: ReadOnly",
            Remedy = "Use a CanNotDelete lock. With ReadOnly, remove the lock before each deployment and token renewal.",
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
                            "is ReadOnly: once the lock exists, no deployment can change the control plane or read a registration token."
                        ),
                    ]
                    : [],
        },
    ];
}

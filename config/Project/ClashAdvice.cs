using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Project;

/// <summary>What to do about a resource that several stacks make: the setting with which one of them leaves it to the other.</summary>
internal static class ClashAdvice
{
    /// <summary>The advice.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="path">The setting of the last stack that asks for it.</param>
    /// <param name="last">That stack.</param>
    public static string On(PlannedResource resource, string path, ProjectStack last)
    {
        var section = path.EndsWith(".name", StringComparison.Ordinal) ? path[..^".name".Length] : path;
        return resource.Type switch
        {
            ArmTypes.ResourceGroup => $"Set {section}.create to false in '{last.Name}', or give the group another name there.",
            ArmTypes.KeyVault or ArmTypes.LogAnalyticsWorkspace or ArmTypes.ActionGroup or ArmTypes.StorageAccount =>
                $"Adopt it in '{last.Name}' with {section}.existing_id, or give it another name there.",
            ArmTypes.FileShare => $"List the share in one of the stacks, or rename it: {path}.",
            ArmTypes.VaultSecret => $"Give {path} another name in '{last.Name}': the token of one pool would overwrite that of the other.",
            ArmTypes.AvdWorkspace =>
                $"Give {path} another name in '{last.Name}': each deployment writes the whole list of groups, and would take the other's out of the feed.",
            ArmTypes.PrivateDnsZone or ArmTypes.NetworkLink => $"Set network.private_dns.mode to existing in '{last.Name}'.",
            ArmTypes.DefenderPlan => $"Leave {path} to one of the stacks: the plan is that of the subscription.",
            ArmTypes.DataCollectionRule when path.EndsWith("file_server_events", StringComparison.Ordinal) =>
                $"Set {path} to false in '{last.Name}'.",
            ArmTypes.PrivateEndpoint when !path.EndsWith(".name", StringComparison.Ordinal) =>
                $"Leave {path} out in '{last.Name}', or give it a name there.",
            ArmTypes.DataCollectionRule =>
                $"Give monitoring.insights.rule_name another name in '{last.Name}', or let one stack make the platform (avd:layers).",
            ArmTypes.LogAlert or ArmTypes.MetricAlert or ArmTypes.ActivityLogAlert =>
                $"Set monitoring.alerts.enabled to false in '{last.Name}', or let one stack make the platform (avd:layers).",
            ArmTypes.Workbook => $"Set monitoring.workbook to false in '{last.Name}'.",
            ArmTypes.Lock => $"Set deployment.lock to None in '{last.Name}'.",
            _ when path.EndsWith(".name", StringComparison.Ordinal) => $"Give {path} another name in '{last.Name}'.",
            _ => "Make it in one of the stacks: avd:layers and avd:pools.",
        };
    }
}

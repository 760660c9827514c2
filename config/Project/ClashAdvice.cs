using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Project;

/// <summary>The advice for a resource that several stacks create: the setting with which one stack leaves it to the other.</summary>
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
            ArmTypes.ResourceGroup => $"Set {section}.create to false in '{last.Name}', or use another name there.",
            ArmTypes.KeyVault or ArmTypes.LogAnalyticsWorkspace or ArmTypes.ActionGroup or ArmTypes.StorageAccount =>
                $"Use the existing resource in '{last.Name}' with {section}.existing_id, or use another name there.",
            ArmTypes.FileShare => $"List the share in only one of the stacks, or rename it: {path}.",
            ArmTypes.VaultSecret => $"Change {path} in '{last.Name}'. Otherwise the token of one host pool overwrites that of the other.",
            ArmTypes.AvdWorkspace =>
                $"Change {path} in '{last.Name}'. Each deployment writes the complete list of application groups and removes those of the other stack from the feed.",
            ArmTypes.PrivateDnsZone or ArmTypes.NetworkLink => $"Set network.private_dns.mode to existing in '{last.Name}'.",
            ArmTypes.DefenderPlan => $"Set {path} in only one of the stacks. The plan applies to the subscription.",
            ArmTypes.DataCollectionRule when path.EndsWith("file_server_events", StringComparison.Ordinal) =>
                $"Set {path} to false in '{last.Name}'.",
            ArmTypes.PrivateEndpoint when !path.EndsWith(".name", StringComparison.Ordinal) =>
                $"Remove {path} in '{last.Name}', or set its name there.",
            ArmTypes.DataCollectionRule =>
                $"Change monitoring.insights.rule_name in '{last.Name}', or deploy the platform from only one stack (avd:layers).",
            ArmTypes.LogAlert or ArmTypes.MetricAlert or ArmTypes.ActivityLogAlert =>
                $"Set monitoring.alerts.enabled to false in '{last.Name}', or deploy the platform from only one stack (avd:layers).",
            ArmTypes.Workbook => $"Set monitoring.workbook to false in '{last.Name}'.",
            ArmTypes.Lock => $"Set deployment.lock to None in '{last.Name}'.",
            _ when path.EndsWith(".name", StringComparison.Ordinal) => $"Change {path} in '{last.Name}'.",
            _ => "Deploy it from only one of the stacks (avd:layers, avd:pools).",
        };
    }
}

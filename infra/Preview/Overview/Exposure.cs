using static AvdPulumi.Infra.Preview.Overview.OverviewWords;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>How a resource is reachable from the Internet, by the inputs that decide it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name in Azure.</param>
/// <param name="How">Who reaches it, and from where.</param>
/// <param name="Weight">How much it matters.</param>
/// <param name="Setting">The setting that decides it.</param>
internal sealed record Exposure(ResourceKind Kind, string Name, string How, OverviewWeight Weight, string Setting)
{
    /// <summary>Stands for the settings of a storage account, of which there are several.</summary>
    public const string OfStorage = "storage";

    private const string SignIn = "with Microsoft Entra sign-in";
    private const int MostRanges = 3;

    /// <summary>The exposure of a resource; null for one that the Internet does not reach.</summary>
    public static Exposure? Of(PreviewResource resource) =>
        HowOf(resource) is var (how, weight, setting) ? new(ResourceKinds.Of(resource), resource.AzureName, how, weight, setting) : null;

    private static (string How, OverviewWeight Weight, string Setting)? HowOf(PreviewResource resource) =>
        resource.Type switch
        {
            "azure-native:desktopvirtualization:HostPool" => UsersAndHosts(resource),
            "azure-native:desktopvirtualization:Workspace" when IsOpen(resource, "publicNetworkAccess") => (
                $"users get their list of desktops from any address, {SignIn}",
                OverviewWeight.Plain,
                "workspace.public_network_access"
            ),
            "azure-native:keyvault:Vault" when IsOpen(resource, "properties.publicNetworkAccess") => Guarded(
                resource,
                "properties.networkAcls",
                "ipRules[].value",
                "virtualNetworkRules[].id",
                "key_vault.network_rules"
            ),
            "azure-native:storage:StorageAccount" when IsOpen(resource, "publicNetworkAccess") => Guarded(
                resource,
                "networkRuleSet",
                "ipRules[].iPAddressOrRange",
                "virtualNetworkRules[].virtualNetworkResourceId",
                OfStorage
            ),
            "azure-native:operationalinsights:Workspace" => Logs(resource),
            "azure-native:recoveryservices:Vault" when IsOpen(resource, "properties.publicNetworkAccess") => (
                $"from any address, {SignIn}",
                OverviewWeight.Plain,
                "backup.vault"
            ),
            _ => null,
        };

    private static (string, OverviewWeight, string)? UsersAndHosts(PreviewResource pool)
    {
        var who = pool.TextAt("publicNetworkAccess") switch
        {
            "Enabled" => "users and session hosts connect from any address",
            "EnabledForClientsOnly" => "users connect from any address, session hosts by private endpoint only",
            "EnabledForSessionHostsOnly" => "session hosts connect from any address, users by private endpoint only",
            _ => null,
        };
        return who is null ? null : ($"{who}, {SignIn}", OverviewWeight.Plain, "host_pool.public_network_access");
    }

    // what accepts an account key or a leaked token is open without a rule
    private static (string, OverviewWeight, string) Guarded(
        PreviewResource resource,
        string rules,
        string ranges,
        string subnets,
        string setting
    )
    {
        if (!string.Equals(resource.TextAt($"{rules}.defaultAction"), "Deny", StringComparison.OrdinalIgnoreCase))
            return ("from any address (default action Allow)", OverviewWeight.Notable, setting);
        var allowed = resource.TextsAt($"{rules}.{ranges}");
        var networks = resource.TextsAt($"{rules}.{subnets}");
        List<string> from = [];
        if (!allowed.IsEmpty)
            from.Add(Names(allowed, MostRanges));
        if (!networks.IsEmpty)
            from.Add(Count(networks.Length, "subnet"));
        if (resource.TextAt($"{rules}.bypass") == "AzureServices")
            from.Add("trusted Azure services");
        return (
            $"only from {(from.Count == 0 ? "no address" : string.Join(" and ", from))} (default action Deny)",
            OverviewWeight.Plain,
            setting
        );
    }

    private static (string, OverviewWeight, string)? Logs(PreviewResource workspace)
    {
        var (ingestion, query) = (IsOpen(workspace, "publicNetworkAccessForIngestion"), IsOpen(workspace, "publicNetworkAccessForQuery"));
        if (!ingestion && !query)
            return null;
        var what =
            ingestion && query ? "logs are sent and queried"
            : ingestion ? "logs are sent"
            : "logs are queried";
        return ($"{what} from any address, {SignIn}", OverviewWeight.Plain, "monitoring.log_analytics");
    }

    private static bool IsOpen(PreviewResource resource, string access) =>
        string.Equals(resource.TextAt(access), "Enabled", StringComparison.OrdinalIgnoreCase);
}

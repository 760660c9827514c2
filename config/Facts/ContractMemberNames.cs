namespace AvdPulumi.Configuration.Facts;

/// <summary>Names of the members of contracts that readers in other stacks compare with their own config.</summary>
public static class ContractMemberNames
{
    /// <summary>Id of the vault.</summary>
    public const string KeyVault = "keyVaultResourceId";

    /// <summary>Id of the Log Analytics workspace.</summary>
    public const string LogAnalytics = "logAnalyticsWorkspaceId";

    /// <summary>Id of the data collection rule of the session hosts.</summary>
    public const string InsightsRule = "insightsRuleId";

    /// <summary>Id of the data collection rule of the file servers.</summary>
    public const string FileServerRule = "fileServerRuleId";

    /// <summary>Id of the host pool.</summary>
    public const string HostPool = "hostPoolResourceId";

    /// <summary>Id of the Arc machine of a session host.</summary>
    public const string MachineId = "machineId";

    /// <summary>Shares of the profile containers.</summary>
    public const string ProfileShares = "profileShares";

    /// <summary>Shares of the Office containers.</summary>
    public const string OfficeShares = "officeShares";

    /// <summary>The pools, by name.</summary>
    public const string Pools = "pools";

    /// <summary>The session hosts, by computer name.</summary>
    public const string Hosts = "hosts";
}

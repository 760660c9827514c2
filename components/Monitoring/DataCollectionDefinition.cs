namespace AvdPulumi.Components.Monitoring;

/// <summary>What a data collection rule is, apart from where it goes.</summary>
/// <param name="Name">The name in Azure. AVD Insights sees a rule only if it begins <c>microsoft-avdi-</c>.</param>
/// <param name="Description">What the rule is for.</param>
/// <param name="Data">What is collected.</param>
public sealed record DataCollectionDefinition(string Name, string Description, CollectedData Data)
{
    /// <summary>The rule of the session hosts, which AVD Insights reads.</summary>
    /// <param name="name">Its name, with the prefix.</param>
    /// <exception cref="ArgumentException">The name does not begin with the prefix.</exception>
    public static DataCollectionDefinition ForInsights(string name) =>
        name.StartsWith(FixedNames.InsightsRulePrefix, StringComparison.Ordinal)
            ? new(name, "Counters and events of AVD session hosts for AVD Insights and alerts", CollectedData.OfSessionHosts)
            : throw new ArgumentException(
                $"'{name}' does not begin '{FixedNames.InsightsRulePrefix}': AVD Insights would not see the rule.",
                nameof(name)
            );

    /// <summary>The rule of the file server's nodes.</summary>
    public static DataCollectionDefinition ForFileServers(string name) =>
        new(name, "Cluster, SMB and storage events and volume fill of the profile file server", CollectedData.OfFileServers);
}

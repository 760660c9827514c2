using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.Mapping.ParameterCondition;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Log Analytics and Microsoft Defender in the accelerator.</summary>
internal static class AcceleratorMonitoring
{
    private const string Monitored = "avdDeployMonitoring";
    private const string OwnWorkspace = "deployAlaWorkspace";
    private const string Defender = "deployDefender";

    public static ImmutableArray<AcceleratorParameter> All { get; } =
    [
        new()
        {
            Name = Monitored,
            Default = Flag(false),
            Setting = "monitoring.diagnostics.profile",
            Conversion = AcceleratorConversions.Monitoring,
            Note = "True is profile all. False is profile none, without AVD Insights and without alerts.",
        },
        new()
        {
            Name = OwnWorkspace,
            Default = Flag(true),
            Setting = "monitoring.log_analytics",
            Conversion = AcceleratorConversions.Decides,
            When = [On(Monitored)],
            Note = "It chooses between a new workspace and alaExistingWorkspaceResourceId.",
        },
        new()
        {
            Name = "avdAlaWorkspaceDataRetention",
            Default = Number(90),
            Setting = "monitoring.log_analytics.retention_days",
            Conversion = Conversions.Same,
            When = [On(Monitored), On(OwnWorkspace)],
        },
        new()
        {
            Name = "alaExistingWorkspaceResourceId",
            Setting = "monitoring.log_analytics.existing_id",
            Conversion = Conversions.Same,
            When = [On(Monitored), Off(OwnWorkspace)],
        },
        new()
        {
            Name = "deployCustomPolicyMonitoring",
            Default = Flag(false),
            Conversion = Conversions.None,
            When = [On(Monitored)],
            Note = "This program sends the logs of each resource itself: monitoring.diagnostics. It assigns no policies.",
        },
        new()
        {
            Name = Defender,
            Default = Flag(false),
            Setting = "monitoring.defender",
            Conversion = AcceleratorConversions.Decides,
            Note = "It decides whether the plans below are enabled.",
        },
        Plan("enableDefForServers", "monitoring.defender.servers"),
        Plan("enableDefForStorage", "monitoring.defender.storage"),
        Plan("enableDefForKeyVault", "monitoring.defender.key_vault"),
        new()
        {
            Name = "enableDefForArm",
            Default = Flag(true),
            Conversion = Conversions.None,
            When = [On(Defender)],
            Note = "This program does not enable Defender for Resource Manager; it is a plan of the whole subscription.",
        },
    ];

    private static AcceleratorParameter Plan(string name, string setting) =>
        new()
        {
            Name = name,
            Default = Flag(true),
            Setting = setting,
            Conversion = Conversions.Same,
            When = [On(Defender)],
        };
}

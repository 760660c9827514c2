using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.Mapping.ParameterCondition;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Tags of the accelerator. It writes them only with createResourceTags.</summary>
internal static class AcceleratorTags
{
    private const string Creates = "createResourceTags";
    private const string Criticality = "workloadCriticalityTag";

    public static ImmutableArray<AcceleratorParameter> All { get; } =
    [
        new()
        {
            Name = Creates,
            Default = Flag(false),
            Setting = "tags",
            Conversion = AcceleratorConversions.Decides,
            Note = "It decides whether the tags below are written.",
        },
        Tag("workloadNameTag", "Contoso-Workload", "WorkloadName"),
        Tag("workloadTypeTag", "Light", "WorkloadType"),
        Tag("dataClassificationTag", "Non-business", "DataClassification"),
        Tag("departmentTag", "Contoso-AVD", "Department"),
        Tag(Criticality, "Low", "Criticality") with
        {
            Conversion = AcceleratorConversions.UnlessCustom,
            Note = "Custom means the value of workloadCriticalityCustomValueTag.",
        },
        Tag("workloadCriticalityCustomValueTag", "Contoso-Critical", "Criticality") with
        {
            When = [On(Creates), Is(Criticality, "Custom")],
        },
        Tag("applicationNameTag", "Contoso-App", "ApplicationName"),
        Tag("workloadSlaTag", "Contoso-SLA", "ServiceClass"),
        Tag("opsTeamTag", "workload-admins@Contoso.com", "OpsTeam"),
        Tag("ownerTag", "workload-owner@Contoso.com", "Owner"),
        Tag("costCenterTag", "Contoso-CC", "CostCenter"),
    ];

    private static AcceleratorParameter Tag(string parameter, string value, string tag) =>
        new()
        {
            Name = parameter,
            Default = Text(value),
            Setting = $"tags.{tag}",
            Conversion = Conversions.Same,
            When = [On(Creates)],
        };
}

using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AvdPulumi.Infra.Live;

/// <summary>How resource types are read where the list of their resource provider would need a call for each machine, or does not have all properties.</summary>
internal static class ReadRoutes
{
    private static readonly Source Tables = new(
        "Azure Resource Graph table and resource type reference",
        "https://learn.microsoft.com/azure/governance/resource-graph/reference/supported-tables-resources"
    );

    /// <summary>
    /// Types of which each machine has its own, with the table of Azure Resource Graph that lists them for all machines. Resource Graph is behind by minutes, so it is asked only
    /// where that saves many calls, and what it does not list is asked for again.
    /// </summary>
    public static ImmutableArray<GraphRoute> Graph { get; } =
    [
        new()
        {
            Token = "azure-native:hybridcompute:MachineExtension",
            Table = "resources",
            Source = Tables,
        },
        new()
        {
            Token = "azure-native:hybridcompute:MachineRunCommand",
            Table = "resources",
            Source = Tables,
        },
        new()
        {
            Token = "azure-native:azurestackhci:VirtualMachineInstance",
            Table = "extensibilityresources",
            Source = Source.Assumption(
                "workbooks for Azure Local query them in this table, which the reference of tables does not list; what it lacks is read directly"
            ),
        },
        new()
        {
            Token = "azure-native:monitor:DataCollectionRuleAssociation",
            Table = "insightsresources",
            // the reference writes insightresources, and Microsoft's own queries insightsresources
            Source = Tables,
        },
        new()
        {
            Token = "azure-native:guestconfiguration:GuestConfigurationHCRPAssignment",
            Table = "guestconfigurationresources",
            Source = Tables,
        },
        new()
        {
            Token = "azure-native:maintenance:ConfigurationAssignment",
            Table = "maintenanceresources",
            Source = Tables,
        },
    ];

    /// <summary>Types whose list has fewer properties than the resource itself, or needs parameters: each is read by its id.</summary>
    /// <remarks>Source: Azure REST API reference, https://learn.microsoft.com/rest/api/azure/ (file shares and blob containers: properties of lists; workbooks: the list requires a category).</remarks>
    public static FrozenSet<string> OneByOne { get; } =
        FrozenSet.Create(
            StringComparer.Ordinal,
            "azure-native:storage:FileShare",
            "azure-native:storage:BlobContainer",
            "azure-native:storage:FileServiceProperties",
            "azure-native:applicationinsights:Workbook",
            "azure-native:resources:ResourceGroup",
            "azure-native:monitor:DiagnosticSetting",
            "azure-native:security:Pricing"
        );

    /// <summary>The table that lists a type; null if its resource provider is asked.</summary>
    public static GraphRoute? GraphOf(string token) => Graph.FirstOrDefault(route => route.Token == token);
}

/// <summary>A type that Azure Resource Graph lists.</summary>
internal sealed record GraphRoute
{
    /// <summary>Its type token.</summary>
    public required string Token { get; init; }

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>Where that is documented.</summary>
    public required Source Source { get; init; }
}

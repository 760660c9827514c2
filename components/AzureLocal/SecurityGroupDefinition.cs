using System.Collections.Immutable;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.AzureLocal;

/// <summary>A network security group on Azure Local.</summary>
public sealed record SecurityGroupDefinition
{
    /// <summary>Its full ARM id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in Azure.</summary>
    public required string Name { get; init; }

    /// <summary>Full ARM id of the custom location that it belongs to.</summary>
    public required string CustomLocationId { get; init; }

    /// <summary>Its rules.</summary>
    public required ImmutableArray<SecurityRuleDefinition> Rules { get; init; }
}

/// <summary>A rule of a network security group.</summary>
public sealed record SecurityRuleDefinition
{
    /// <summary>Its name in Azure, and identity: it must stand for direction and priority, which Azure allows once.</summary>
    public required string Name { get; init; }

    /// <summary>Its number: 100, which is looked at first, to 4096.</summary>
    public required int Priority { get; init; }

    /// <summary>Whether it is about what comes in.</summary>
    public required bool IsInbound { get; init; }

    /// <summary>Whether it lets through what it matches.</summary>
    public required bool IsAllow { get; init; }

    /// <summary>TCP, UDP or any.</summary>
    public required AzureNative.AzureStackHCI.SecurityRuleProtocol Protocol { get; init; }

    /// <summary>Addresses and ranges that it comes from.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Addresses and ranges that it goes to.</summary>
    public required ImmutableArray<string> Destinations { get; init; }

    /// <summary>Ports and ranges at the destination.</summary>
    public required ImmutableArray<string> Ports { get; init; }

    /// <summary>What it is for; 140 characters at most.</summary>
    public required string Description { get; init; }
}

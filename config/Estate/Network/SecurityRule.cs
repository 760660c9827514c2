using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Facts.Network;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>A rule of a network security group on Azure Local.</summary>
/// <remarks>Source: Create network security groups on Azure Local, https://learn.microsoft.com/azure/azure-local/manage/create-network-security-groups</remarks>
public sealed record SecurityRule
{
    /// <summary>The lowest number, which Azure evaluates first.</summary>
    public const int FirstPriority = 100;

    /// <summary>The highest number, which Azure evaluates last.</summary>
    public const int LastPriority = 4096;

    /// <summary>The most characters of a description.</summary>
    public const int LongestDescription = 140;

    /// <summary>Any address or any port.</summary>
    public const string Any = "*";

    /// <summary>Its name for readers, unique in the group: what it allows.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Its name in Azure: direction and priority, which Azure allows once in a group. If a rule moved to another priority, its old priority could still be in use during the deployment. So the
    /// program never moves a rule: it changes the rule at each priority in place.
    /// </summary>
    public string AzureName => string.Create(CultureInfo.InvariantCulture, $"{(IsInbound ? "in" : "out")}-{Priority:D4}");

    /// <summary>Its number, unique for its direction.</summary>
    public required int Priority { get; init; }

    /// <summary>Whether it is for inbound traffic.</summary>
    public required bool IsInbound { get; init; }

    /// <summary>Default: true. Whether it allows what it matches.</summary>
    public bool IsAllow { get; init; } = true;

    /// <summary>TCP or UDP; null for any protocol.</summary>
    public required Transport? Transport { get; init; }

    /// <summary>Source addresses and ranges, or <see cref="Any"/>.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Destination addresses and ranges, or <see cref="Any"/>.</summary>
    public required ImmutableArray<string> Destinations { get; init; }

    /// <summary>The ports at the destination; empty for any.</summary>
    public required ImmutableArray<PortRange> Ports { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }

    /// <summary>A description, shortened to the length that Azure accepts.</summary>
    public static string Fitted(string description) =>
        description.Length <= LongestDescription ? description : $"{description[..(LongestDescription - 1)]}…";
}

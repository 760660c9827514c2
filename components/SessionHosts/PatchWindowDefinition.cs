using System.Collections.Immutable;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>When Azure Update Manager patches machines.</summary>
public sealed record PatchWindowDefinition
{
    /// <summary>Its name in Azure.</summary>
    public required string Name { get; init; }

    /// <summary>The first window, as <c>yyyy-MM-dd HH:mm</c>.</summary>
    public required string Start { get; init; }

    /// <summary>How long a window is, as <c>HH:mm</c>.</summary>
    public required string Duration { get; init; }

    /// <summary>Windows time zone of the window.</summary>
    public required string TimeZone { get; init; }

    /// <summary>How often it comes, such as <c>Month Second Tuesday Offset4</c>.</summary>
    public required string RecurEvery { get; init; }

    /// <summary>Whether machines start again after patching.</summary>
    public required AzureNative.Maintenance.RebootOptions Reboot { get; init; }

    /// <summary>Kinds of updates that are installed.</summary>
    public required ImmutableArray<string> Classifications { get; init; }
}

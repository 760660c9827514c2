using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>An alert on what Azure itself reports, in the activity log or a metric, instead of a query over Log Analytics.</summary>
public sealed record PlatformAlert
{
    /// <summary>Its name in kebab case. Identity: Azure's names are made from it.</summary>
    public required string Key { get; init; }

    /// <summary>Default: no threshold. The key below <c>monitoring.alerts</c> that sets the threshold.</summary>
    public string? ThresholdKey { get; init; }

    /// <summary>What people see first.</summary>
    public required string Title { get; init; }

    /// <summary>Default: none, alerts of the activity log have no severity. From 0, the most severe, to 4.</summary>
    public int? Severity { get; init; }

    /// <summary>When it fires.</summary>
    public required string Fires { get; init; }

    /// <summary>What it means when it fires.</summary>
    public required string Meaning { get; init; }

    /// <summary>What the operator does, in order.</summary>
    public required ImmutableArray<string> Response { get; init; }

    /// <summary>Where its facts are from.</summary>
    public required Source Source { get; init; }
}

using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>One log alert as data: the query, when it fires, and what the operator then does.</summary>
public sealed record AlertDefinition
{
    /// <summary>Its name in kebab case, as in <c>monitoring.alerts.disabled</c>. Identity: logical names and Azure's names are made from it.</summary>
    public required string Key { get; init; }

    /// <summary>Default: no threshold to set. The key below <c>monitoring.alerts</c> that sets the threshold of its measure.</summary>
    public string? ThresholdKey { get; init; }

    /// <summary>What people see first.</summary>
    public required string Title { get; init; }

    /// <summary>From 0, the most severe, to 4.</summary>
    public required int Severity { get; init; }

    /// <summary>The query in KQL, with \n line endings. It has no time filter of its own: the rule's window is the filter.</summary>
    public required string Query { get; init; }

    /// <summary>How the result is measured.</summary>
    public required AlertMeasure Measure { get; init; }

    /// <summary>Default: that of all rules. How often the query runs (ISO 8601).</summary>
    public string? Frequency { get; init; }

    /// <summary>Default: that of all rules. How far the query looks back (ISO 8601).</summary>
    public string? Window { get; init; }

    /// <summary>Default: 1. The number of runs over which the condition is evaluated.</summary>
    public int Periods { get; init; } = 1;

    /// <summary>Default: 1. The number of these runs in which the condition must be true.</summary>
    public int FailingPeriods { get; init; } = 1;

    /// <summary>Where its rows come from.</summary>
    public required AlertRows Rows { get; init; }

    /// <summary>Default: all pools. What one rule watches.</summary>
    public AlertReach Reach { get; init; } = AlertReach.Estate;

    /// <summary>Default: none. The host pool's log categories it needs, all of them.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>What it means when it fires.</summary>
    public required string Meaning { get; init; }

    /// <summary>What the operator does, in order.</summary>
    public required ImmutableArray<string> Response { get; init; }

    /// <summary>Where the query's facts are from.</summary>
    public required Source Source { get; init; }
}

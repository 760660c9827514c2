using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>How the result of an alert's query becomes a number, and when that number is an alert.</summary>
/// <param name="Aggregation"><c>Count</c> of rows, or <c>Average</c>, <c>Minimum</c>, <c>Maximum</c>, <c>Total</c> of a column.</param>
/// <param name="Operator">As the log alert API spells it, such as <c>GreaterThan</c>.</param>
/// <param name="Threshold">What the number is compared with.</param>
public sealed record AlertMeasure(string Aggregation, string Operator, double Threshold)
{
    /// <summary>Default: none, rows are counted. The numeric column that is aggregated.</summary>
    public string? Column { get; init; }

    /// <summary>Default: none, one alert for all. Text columns whose values each make an alert of their own.</summary>
    public ImmutableArray<string> Dimensions { get; init; } = [];

    /// <summary>Rows, counted, at least as many as <paramref name="threshold"/>.</summary>
    public static AlertMeasure Rows(double threshold) => new("Count", "GreaterThanOrEqual", threshold);

    /// <summary>The largest value of a column, at least <paramref name="threshold"/>.</summary>
    public static AlertMeasure Largest(string column, double threshold) =>
        new("Maximum", "GreaterThanOrEqual", threshold) { Column = column };

    /// <summary>The smallest value of a column, below <paramref name="threshold"/>.</summary>
    public static AlertMeasure Smallest(string column, double threshold) => new("Minimum", "LessThan", threshold) { Column = column };

    /// <summary>The same, with an alert for each value of <paramref name="dimensions"/>.</summary>
    public AlertMeasure By(params ImmutableArray<string> dimensions) => this with { Dimensions = dimensions };
}

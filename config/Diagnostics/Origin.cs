using System.Globalization;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>Where a value comes from.</summary>
/// <param name="Kind">The kind of layer.</param>
/// <param name="Name">The file, relative to the repository; or the key; or the variable.</param>
/// <param name="Line">The line in the file, from 1; 0 if there is none.</param>
/// <param name="Column">The column in the line, from 1; 0 if there is none.</param>
public sealed record Origin(OriginKind Kind, string Name, int Line = 0, int Column = 0)
{
    /// <summary>Whether the value may have been decrypted. Such a value must not be shown.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>Orders by kind, name, line and column, which is the order in which people fix them.</summary>
    public static int Compare(Origin? left, Origin? right)
    {
        if (left is null || right is null)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        var order = left.Kind.CompareTo(right.Kind);
        if (order == 0)
            order = string.CompareOrdinal(left.Name, right.Name);
        if (order == 0)
            order = left.Line.CompareTo(right.Line);
        return order == 0 ? left.Column.CompareTo(right.Column) : order;
    }

    /// <summary>The origin as an editor or a terminal can follow it: file:line:column.</summary>
    public override string ToString() =>
        Kind switch
        {
            OriginKind.Environment => $"environment variable {Name}",
            OriginKind.StackConfig => $"stack config {Name}",
            OriginKind.File => Line == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}:{Line}:{Column}"),
        };
}

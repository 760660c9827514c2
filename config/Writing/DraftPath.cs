using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Writing;

/// <summary>The path of a setting, step by step, with what the settings records say of each step.</summary>
internal static class DraftPath
{
    /// <summary>The steps of a path. A path that is no setting is a defect of the caller.</summary>
    public static IReadOnlyList<DraftStep> Of(string path) =>
        Find(path) ?? throw new ArgumentException($"'{path}' is not the path of a setting.", nameof(path));

    /// <summary>The steps of a path; null for one that is no setting.</summary>
    public static IReadOnlyList<DraftStep>? Find(string path)
    {
        var steps = new List<DraftStep>();
        var rest = path;
        while (rest.Length > 0)
            if (Next(steps, ref rest) is { } step)
                steps.Add(step);
            else
                return null;
        return steps;
    }

    private static DraftStep? Next(List<DraftStep> before, ref string rest)
    {
        // the map of pools has no settings record
        var at = before.Count == 0 ? ValueShape.Root : before[^1].Shape;
        // the keys of a text map are the author's, and may hold dots and brackets
        if (at is { Kind: ValueKind.TextMap })
            return new DraftStep(Take(ref rest, rest.Length), 0, ValueShape.Text);
        if (rest[0] == '[')
            return Item(at, ref rest);
        var stop = rest.IndexOfAny(['.', '[']);
        var key = Take(ref rest, stop < 0 ? rest.Length : stop);
        rest = rest.StartsWith('.') ? rest[1..] : rest;
        if (at is null)
            return new DraftStep(key, 0, ValueShape.Root);
        if (before.Count == 0 && key == PoolSections.Key)
            return new DraftStep(key, 0, null);
        return at.Kind == ValueKind.Record && at.Record.Find(key) is { } found ? new DraftStep(key, 0, found.Value) : null;
    }

    private static DraftStep? Item(ValueShape? at, ref string rest)
    {
        var end = rest.IndexOf(']', StringComparison.Ordinal);
        if (at?.Element is not { } element || end < 0)
            return null;
        if (!int.TryParse(rest.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return null;
        rest = rest[(end + 1)..];
        rest = rest.StartsWith('.') ? rest[1..] : rest;
        return new DraftStep(null, index, element);
    }

    private static string Take(ref string rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}

using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Binding;

/// <summary>Looks paths such as <c>host_pool.name</c>, <c>scaling.schedules[1].days</c> and <c>pools.developers.host_pool.name</c> up in the settings records.</summary>
public static class SettingPath
{
    /// <summary>Whether there is such a setting; the whole configuration has the empty path.</summary>
    public static bool IsKnown(string path) => PoolPath.InSection(path).Length == 0 || ShapeOf(path) is not null;

    /// <summary>Whether a key is one of a section, or <c>pools</c>.</summary>
    public static bool IsSection(string key) => key == PoolSections.Key || SettingsShapes.Root.Find(key) is not null;

    /// <summary>Whether the setting says where a secret is kept, so that a careless author may have put the secret itself there.</summary>
    public static bool IsSecret(string path) => ShapeOf(path) is { IsSecret: true };

    /// <summary>Whether one path is the other, or lies in it.</summary>
    public static bool Overlap(string left, string right) => IsIn(left, right) || IsIn(right, left);

    /// <summary>Whether a path is another one, or lies in it.</summary>
    public static bool IsIn(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');

    /// <summary>The part of a path that settings declare: the keys of a text map are the author's.</summary>
    public static string Declared(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
            if (ShapeOf(path[..end]) is not null && !IsInTextMap(path[..end]))
                return path[..end];
        return "";
    }

    // so is everything below it
    private static bool IsInTextMap(string path)
    {
        for (var end = path.LastIndexOf('.'); end > 0; end = path.LastIndexOf('.', end - 1))
            if (ShapeOf(path[..end]) is { Kind: ValueKind.TextMap })
                return true;
        return false;
    }

    // null when a step leads nowhere
    private static ValueShape? ShapeOf(string path)
    {
        var record = SettingsShapes.Root;
        ValueShape? shape = null;
        foreach (var step in PoolPath.InSection(path).Split('.'))
        {
            // the keys of a text map are the author's, and may hold dots
            if (shape is { Kind: ValueKind.TextMap })
                return ValueShape.Text;
            if (shape is not null && shape.Kind != ValueKind.Record)
                return null;
            if (shape is not null)
                record = shape.Record;

            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var key = bracket < 0 ? step : step[..bracket];
            if (record.Find(key)?.Value is not { } found)
                return null;
            shape = bracket < 0 ? found : found.Element;
            if (shape is null)
                return null;
        }

        return shape;
    }
}

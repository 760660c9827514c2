using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Reading;
using Microsoft.Extensions.Configuration;

namespace AvdPulumi.Configuration.Layering;

/// <summary>Puts single values from environment variables into the merged configuration: AVD__HOST_POOL__MAX_SESSION_LIMIT=8.</summary>
/// <param name="diagnostics">What is found.</param>
/// <param name="isWhole">Whether all layers below could be read.</param>
internal sealed class EnvironmentLayer(ICollection<Diagnostic> diagnostics, bool isWhole)
{
    private const string Prefix = "AVD__";
    private const string Separator = "__";

    // as many as a file may have
    private const int DeepestLevel = 40;

    /// <summary>Applies the variables in the order of their keys, in which item 10 comes after item 9.</summary>
    public ConfigMap Apply(ConfigMap root, IReadOnlyDictionary<string, string> environment) =>
        // most runs have none, and need not load what reads them
        environment.Keys.Any(IsSetting)
            ? ApplyVariables(root, environment)
            : root;

    private ConfigMap ApplyVariables(ConfigMap root, IReadOnlyDictionary<string, string> environment)
    {
        var variables = new VariablesProvider(environment, KeyOf);
        variables.Load();
        foreach (var key in variables.Keys.Order(ConfigurationKeyComparer.Instance))
        {
            var name = variables.NameOf(key);
            var origin = new Origin(OriginKind.Environment, name);
            var parts = name[Prefix.Length..].Split(Separator);
            if (parts.Length > DeepestLevel)
                diagnostics.Add(LayerDiagnostics.VariableDoesNotFit(origin, "", $"its name has more than {DeepestLevel} parts"));
            else if (
                variables.TryGet(key, out var value)
                && new ConfigScalar(value!, ScalarForm.Untyped, origin) is var given
                && IsOfKnownPool(root, parts, given)
            )
                root = PutInMap(root, parts, 0, given);
        }
        return root;
    }

    /// <summary>The variable that sets a setting; for an item of a list, the first one.</summary>
    /// <param name="path">The setting, with <c>[]</c> after each list on the way.</param>
    public static string VariableOf(string path) =>
        Prefix
        + path.Replace("[]", $"{Separator}0", StringComparison.Ordinal)
            .Replace(".", Separator, StringComparison.Ordinal)
            .ToUpperInvariant();

    /// <summary>The path that a variable sets, with the numbers of items in brackets; null if the name is not one of a setting.</summary>
    public static string? PathOf(string name) =>
        IsSetting(name)
            ? name[Prefix.Length..]
                .ToLowerInvariant()
                .Split(Separator)
                .Aggregate((path, part) => IsIndex(part, out _) ? $"{path}[{part}]" : $"{path}.{part}")
            : null;

    private static bool IsSetting(string name) =>
        name.Length > Prefix.Length && name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    // a colon is no separator here, since the name of a tag may have one; no variable's name can hold a zero
    private static string? KeyOf(string name) =>
        IsSetting(name)
            ? name[Prefix.Length..]
                .Replace(ConfigurationPath.KeyDelimiter, "\0", StringComparison.Ordinal)
                .Replace(Separator, ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)
            : null;

    // a misspelt name would be one pool more
    private bool IsOfKnownPool(ConfigMap root, string[] parts, ConfigScalar value)
    {
        if (!string.Equals(parts[0], PoolSections.Key, StringComparison.OrdinalIgnoreCase))
            return true;
        var living = PoolLayers.LivingIn(root.Find(PoolSections.Key));
        var takesAway = value.IsNull && parts.Length <= 2;
        if (parts.Length == 1)
        {
            if (takesAway && living.Count > 0)
                diagnostics.Add(PoolDiagnostics.AllTakenAway(value.Origin, living));
            return true;
        }

        var (name, path) = (parts[1].ToLowerInvariant(), PoolPath.Of(parts[1].ToLowerInvariant(), ""));
        var isThere = living.Contains(name);
        if (isThere && takesAway)
            diagnostics.Add(PoolDiagnostics.TakenAway(value.Origin, path, name));
        if (!isThere && isWhole)
            diagnostics.Add(
                PoolDiagnostics.NoSuchPool(
                    value.Origin,
                    path,
                    Excerpt.Of(name, ConfigEntry.LongestShown),
                    living,
                    PoolLayers.Meant(name, isHidden: false, living)
                )
            );
        return isThere;
    }

    private ConfigNode Put(ConfigNode? node, string[] parts, int at, ConfigScalar value)
    {
        if (at == parts.Length)
            return value;
        if (node is ConfigScalar { IsNull: true } or ConfigBroken)
            node = null;
        var isIndex = IsIndex(parts[at], out var index);
        return node switch
        {
            ConfigMap map => PutInMap(map, parts, at, value),
            ConfigList list when isIndex && index <= list.Items.Count => PutInList(list, index, parts, at, value),
            null when isIndex && index == 0 => PutInList(new ConfigList([], value.Origin), 0, parts, at, value),
            null when !isIndex => PutInMap(new ConfigMap([], value.Origin), parts, at, value),
            _ => Refuse(node, parts, at, value.Origin),
        };
    }

    private ConfigMap PutInMap(ConfigMap map, string[] parts, int at, ConfigScalar value)
    {
        // keys of settings are lower case; only tags have keys of any case, and those match what is there
        var existing = map.Entries.FirstOrDefault(entry => string.Equals(entry.Key, parts[at], StringComparison.OrdinalIgnoreCase));
        var key = existing?.Key ?? parts[at].ToLowerInvariant();
        return map.With(new ConfigEntry(key, existing?.Origin ?? value.Origin, Put(existing?.Value, parts, at + 1, value)));
    }

    private ConfigList PutInList(ConfigList list, int index, string[] parts, int at, ConfigScalar value)
    {
        var item = Put(index < list.Items.Count ? list.Items[index] : null, parts, at + 1, value);
        return new ConfigList(
            index < list.Items.Count ? [.. list.Items.Take(index), item, .. list.Items.Skip(index + 1)] : [.. list.Items, item],
            list.Origin
        );
    }

    private ConfigNode Refuse(ConfigNode? node, string[] parts, int at, Origin origin)
    {
        var path = string.Join('.', parts.Take(at)).ToLowerInvariant();
        var reason = node switch
        {
            ConfigList list => string.Create(
                CultureInfo.InvariantCulture,
                $"{path} is a list of length {list.Items.Count}; the next part must be a number from 0 to {list.Items.Count}, not '{parts[at]}'"
            ),
            null => $"{path} has no items; the first number must be 0",
            _ => $"{path} is {node.Describe()} and has no key '{parts[at]}'",
        };
        diagnostics.Add(LayerDiagnostics.VariableDoesNotFit(origin, path, reason));
        return node ?? new ConfigScalar("", ScalarForm.Plain, origin);
    }

    private static bool IsIndex(string part, out int index) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out index);
}

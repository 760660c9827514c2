using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Reading;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Layering;

/// <summary>Reads avd:contracts: a map from layers to the stacks that deploy them.</summary>
internal static class ContractChoice
{
    /// <summary>In place of a stack: another program deploys the layer, so nothing is read and ids follow from the config.</summary>
    public const string Derived = "derived";

    private static readonly Dictionary<string, Layers> Known = new(StringComparer.Ordinal)
    {
        ["control_plane"] = Layers.ControlPlane,
        ["platform"] = Layers.Platform,
        ["pools"] = Layers.Pools,
        ["sofs"] = Layers.Sofs,
        ["session_hosts"] = Layers.SessionHosts,
        ["hosts"] = Layers.Hosts,
    };

    public static StackContracts Read(ConfigNode? node, ICollection<Diagnostic> diagnostics)
    {
        if (node is null or ConfigBroken)
            return StackContracts.Empty;
        // the engine hands over what Pulumi.yaml declares with an empty default; what is missing is missing there
        if (node is ConfigScalar { IsNull: true } or ConfigScalar { Text: "" })
            return StackContracts.Empty with
            {
                Sources = new SourceMap(new Dictionary<string, Origin>(StringComparer.Ordinal) { [StackContracts.Key] = node.Origin }),
            };
        if (node is not ConfigMap map)
        {
            diagnostics.Add(ContractChoiceDiagnostics.Malformed(node.Origin));
            return StackContracts.Empty;
        }

        var given = ImmutableArray.CreateBuilder<GivenContract>();
        var origins = new Dictionary<string, Origin>(StringComparer.Ordinal) { [StackContracts.Key] = map.Origin };
        foreach (var entry in map.Entries)
        {
            if (!Known.TryGetValue(entry.Key, out var layer))
            {
                diagnostics.Add(
                    ContractChoiceDiagnostics.UnknownLayer(
                        entry.Origin,
                        entry.Key,
                        Known.Keys,
                        entry.Origin.IsConfidential ? null : Spelling.Closest(entry.Key, Known.Keys)
                    )
                );
                continue;
            }

            var contract = new GivenContract(entry.Key, layer, StacksIn(entry, diagnostics));
            origins[contract.Path] = entry.Origin;
            given.Add(contract);
        }

        return new(given.ToImmutable()) { Sources = new SourceMap(origins) };
    }

    private static ImmutableArray<StackName> StacksIn(ConfigEntry entry, ICollection<Diagnostic> diagnostics)
    {
        if (NameList.Of(entry.Value) is not { Count: > 0 } names)
        {
            var (origin, shown) = entry.Value switch
            {
                ConfigList { Items.Count: 0 } none => (none.Origin, "an empty list"),
                // the first of them that is no name
                ConfigList list when list.Items.FirstOrDefault(item => NameList.Of(item) is not { Count: 1 }) is { } odd => (
                    odd.Origin,
                    odd.Describe()
                ),
                var value => (value.Origin, value.Describe()),
            };
            diagnostics.Add(ContractChoiceDiagnostics.NoStack(origin, entry.Key, shown));
            return [];
        }

        var stacks = ImmutableArray.CreateBuilder<StackName>();
        foreach (var name in names.Where(name => name.Text != Derived || names.Count > 1))
            if (StackName.TryCreate(name.Text, out var stack))
                stacks.Add(stack);
            else
                diagnostics.Add(ContractChoiceDiagnostics.NoStack(name.Origin, entry.Key, name.Shown));
        return stacks.ToImmutable();
    }
}

using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>No tree makes the gate throw: neither any at all, nor one in which each value is right and no two go together.</summary>
public class ArbitraryTreeTests(ITestOutputHelper output)
{
    private static readonly JsonObject Prod = ConfigTree.Of("prod");
    private static readonly Spot[] Spots = [.. Spot.In(Prod)];

    [Fact]
    public void Any_tree_is_a_result() =>
        Prop.ForAll(Trees.Any.ToArbitrary(), tree => Robust.IsExplained(ConfigTree.Load(tree ?? new JsonObject())))
            .Check(Robust.Often(500));

    [Fact]
    public void Any_tree_over_a_valid_one_is_a_result() =>
        Prop.ForAll(Trees.Any.ToArbitrary(), tree => Robust.IsExplained(Loaded.Overlay(ConfigTree.Yaml(tree ?? new JsonObject()))))
            .Check(Robust.Often(300));

    [Fact]
    public void Settings_with_anything_between_them_are_a_result() =>
        Prop.ForAll(Trees.Damaged.ToArbitrary(), tree => Robust.IsExplained(ConfigTree.Load(tree!))).Check(Robust.Often(200));

    [Fact]
    public void Settings_that_do_not_go_together_are_a_result()
    {
        var seen = new HashSet<string>();
        Prop.ForAll(
                Trees.WellFormed.ToArbitrary(),
                tree =>
                {
                    var result = ConfigTree.Load(tree!);
                    seen.UnionWith(result.Diagnostics.Select(diagnostic => diagnostic.Code));
                    return Robust.IsExplained(result)
                        && result.Diagnostics.All(diagnostic => !diagnostic.Code.StartsWith("AVD000", StringComparison.Ordinal));
                }
            )
            .Check(Robust.Often(300));

        output.WriteLine($"{seen.Count} codes: {string.Join(' ', seen.Order(StringComparer.Ordinal))}");
    }

    [Fact]
    public void Any_text_in_any_field_is_a_result() =>
        Prop.ForAll(
                Gen.Elements(Spots).ToArbitrary(),
                ArbMap.Default.ArbFor<string>(),
                (spot, text) => Robust.IsExplained(ConfigTree.Load(spot.With(Prod, text ?? "")))
            )
            .Check(Robust.Often(1000));

    [Fact]
    public void Any_tree_in_any_field_is_a_result() =>
        Prop.ForAll(
                Gen.Elements(Spots).ToArbitrary(),
                Trees.Any.ToArbitrary(),
                (spot, tree) => Robust.IsExplained(ConfigTree.Load(spot.With(Prod, tree)))
            )
            .Check(Robust.Often(500));
}

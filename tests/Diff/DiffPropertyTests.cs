using System.Collections.Immutable;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Configuration.Robustness;
using FsCheck;
using FsCheck.Fluent;
using static AvdPulumi.Tests.Diff.Models;

namespace AvdPulumi.Tests.Diff;

/// <summary>What holds for any two previews, over resources with inputs that are put together at random.</summary>
public sealed class DiffPropertyTests
{
    private static readonly string[] Keys = ["a", "b", "c-d", "e.f", "with space", "quote\"d", "back\\slash", "ö"];

    private static Gen<PreviewValue> Leaves =>
        Gen.Elements<PreviewValue>(
            new PreviewValue.Text("x"),
            new PreviewValue.Text("y"),
            new PreviewValue.Number(1),
            new PreviewValue.Number(2.5),
            new PreviewValue.Flag(true),
            new PreviewValue.Secret(),
            new PreviewValue.Unknown(),
            new PreviewValue.Null()
        );

    private static Gen<Case> Cases =>
        from before in ResourcesGen
        from after in ResourcesGen
        from seed in Gen.Choose(0, int.MaxValue)
        select new Case(before, after, seed);

    private static Gen<PreviewResource[]> ResourcesGen =>
        from count in Gen.Choose(0, 4)
        from names in Gen.Shuffle(["one", "two", "three", "four"])
        from inputs in Gen.ListOf(Members(3), 4)
        from kept in Gen.ListOf(Gen.Elements(true, false), 4)
        select names
            .Take(count)
            .Select(
                (name, i) =>
                    Resource(Vault, name) with
                    {
                        Inputs = inputs[i].Add("vaultName", new PreviewValue.Text(name)),
                        Protect = kept[i],
                    }
            )
            .ToArray();

    [Fact]
    public void A_preview_does_not_differ_from_itself() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                trial =>
                {
                    Assert.True(Compare(Of(trial.Before), Of(trial.Before)).IsEmpty);
                    return true;
                }
            )
            .Check(Robust.Often(100));

    [Fact]
    public void Applying_a_diff_to_the_base_gives_the_head() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                trial =>
                {
                    var (base_, head) = (Of(trial.Before), Of(trial.After));
                    var applied = Applied(base_, Compare(base_, head));

                    Assert.Equal(head.Resources.Select(resource => resource.Urn).Order(), applied.Keys.Order());
                    Assert.All(
                        head.Resources,
                        resource =>
                            Assert.True(
                                ValueEquality.Same(new PreviewValue.Map(resource.Inputs), new PreviewValue.Map(applied[resource.Urn]))
                            )
                    );
                    return true;
                }
            )
            .Check(Robust.Often(300));

    [Fact]
    public void The_order_of_resources_makes_no_difference() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                trial =>
                {
                    var (before, after) = (trial.Before.ToArray(), trial.After.ToArray());
                    new Random(trial.Seed).Shuffle(before);
                    new Random(trial.Seed).Shuffle(after);

                    Assert.Equal(Lines(Compare(Of(trial.Before), Of(trial.After))), Lines(Compare(Of(before), Of(after))));
                    return true;
                }
            )
            .Check(Robust.Often(100));

    [Fact]
    public void The_way_back_undoes_what_the_way_there_does() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                trial =>
                {
                    var (there, back) = (Compare(Of(trial.Before), Of(trial.After)), Compare(Of(trial.After), Of(trial.Before)));

                    Assert.Equal(Count(there, ChangeKind.Created), Count(back, ChangeKind.Deleted));
                    Assert.Equal(Count(there, ChangeKind.Deleted), Count(back, ChangeKind.Created));
                    Assert.Equal(Count(there, ChangeKind.Updated), Count(back, ChangeKind.Updated));
                    return true;
                }
            )
            .Check(Robust.Often(100));

    private static int Count(PreviewDiff diff, ChangeKind kind) => diff.Changes.Count(change => change.Kind == kind);

    private static string[] Lines(PreviewDiff diff) =>
        [
            .. diff.Changes.Select(change =>
                $"{change.Kind} {change.Resource.Urn} {string.Join(' ', change.Properties.Select(property => property.Path))}"
            ),
            .. diff.Security.Select(change => change.Text),
        ];

    private static Dictionary<string, ImmutableSortedDictionary<string, PreviewValue>> Applied(PreviewModel model, PreviewDiff diff)
    {
        var inputs = model.Resources.ToDictionary(resource => resource.Urn, resource => resource.Inputs);
        foreach (var gone in diff.Changes.Where(change => change.Kind == ChangeKind.Deleted))
            inputs.Remove(gone.Resource.Urn);
        foreach (var made in diff.Changes.Where(change => change.Kind == ChangeKind.Created))
            inputs[made.Resource.Urn] = made.Resource.Inputs;
        foreach (var change in diff.Changes.Where(change => change.Kind is ChangeKind.Updated or ChangeKind.Replaced))
            inputs[change.Resource.Urn] = ChangedInputs.Applied(
                inputs[change.Resource.Urn],
                change.Properties.Select(property => (property.Path, property.After))
            );
        return inputs;
    }

    private static Gen<PreviewValue> Values(int depth) =>
        depth == 0
            ? Leaves
            : Gen.OneOf(
                Leaves,
                Members(depth - 1).Select(members => (PreviewValue)new PreviewValue.Map(members)),
                Gen.ListOf(Values(depth - 1), 2).Select(items => (PreviewValue)new PreviewValue.List([.. items])),
                Gen.ListOf(Members(depth - 1), 2)
                    .Select(items => (PreviewValue)new PreviewValue.List([.. items.Select(item => new PreviewValue.Map(item))]))
            );

    private static Gen<ImmutableSortedDictionary<string, PreviewValue>> Members(int depth) =>
        from count in Gen.Choose(0, 3)
        from keys in Gen.Shuffle(Keys)
        from values in Gen.ListOf(Values(depth), 3)
        select keys.Take(count).Zip(values).ToImmutableSortedDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private sealed record Case(PreviewResource[] Before, PreviewResource[] After, int Seed);
}

using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Preview;

/// <summary>The longest chain of creations that a deployment waits for.</summary>
public sealed class CriticalPathTests
{
    [Fact]
    public void Without_dependencies_it_is_one_resource() => Assert.Equal((3, "a"), Path(Of("a"), Of("b"), Of("c")));

    [Fact]
    public void The_longest_of_two_branches_counts() =>
        Assert.Equal((4, "a b d"), Path(Of("a"), Of("b", "a"), Of("c", "a"), Of("d", "b", "c")));

    [Fact]
    public void What_exists_is_passed_and_does_not_count() =>
        Assert.Equal((2, "a c"), Path(Of("a"), Of("b", "a") with { Phase = 3 }, Of("c", "b")));

    [Fact]
    public void Who_depends_on_a_component_waits_for_everything_in_it() =>
        Assert.Equal(
            (4, "a c d"),
            Path(
                Component("box"),
                Of("a") with
                {
                    Parent = "box",
                },
                Of("b") with
                {
                    Parent = "box",
                },
                Of("c", "a") with
                {
                    Parent = "box",
                },
                Of("d", "box")
            )
        );

    [Fact]
    public void A_child_waits_for_what_its_parent_waits_for() =>
        Assert.Equal((2, "a b"), Path(Of("a"), Component("box", "a"), Of("b") with { Parent = "box" }));

    [Fact]
    public void A_child_that_depends_on_its_parent_does_not_wait_for_itself() =>
        Assert.Equal((1, "a"), Path(Component("box"), Of("a", "box") with { Parent = "box" }));

    [Fact]
    public async Task Each_resource_of_a_chain_is_one_that_is_created_and_no_chain_is_longer_than_all_of_them()
    {
        foreach (var whole in await WholePreviews.AllAsync())
        {
            var path = CriticalPath.Of(whole.Model, 1, 2, 5, 6);

            Assert.InRange(path.Chain.Length, Math.Min(1, path.Created), path.Created);
            Assert.Distinct(path.Chain.Select(resource => resource.Urn));
            Assert.All(path.Chain, resource => Assert.True(resource.IsInAzure && resource.Phase is 1 or 2 or 5 or 6));
        }
    }

    private static (int Created, string Chain) Path(params PreviewResource[] resources)
    {
        var path = CriticalPath.Of(
            new PreviewModel
            {
                Project = "avd",
                Stack = "prod",
                Layers = [],
                PackageSource = "offline",
                Resources = [.. resources],
            },
            1
        );
        return (path.Created, string.Join(' ', path.Chain.Select(resource => resource.Name)));
    }

    private static PreviewResource Component(string name, params string[] dependsOn) =>
        Of(name, dependsOn) with
        {
            IsComponent = true,
            IsInAzure = false,
        };

    private static PreviewResource Of(string name, params string[] dependsOn) =>
        new()
        {
            Type = "azure-native:resources:ResourceGroup",
            Name = name,
            Urn = name,
            Phase = 1,
            IsComponent = false,
            IsInAzure = true,
            DependsOn = [.. dependsOn],
        };
}

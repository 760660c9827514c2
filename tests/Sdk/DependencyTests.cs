using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

public sealed class DependencyTests
{
    [Fact]
    public async Task A_resource_is_a_dependency_of_its_outputs_and_what_is_made_of_them()
    {
        var resources = await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Thing("thing", new() { Text = "a" });
            }
        );
        var thing = Assert.IsType<Thing>(Assert.Single(resources));

        await Expect.DependsOnAsync(thing.Text, thing);
        await Expect.DependsOnAsync(thing.Id, thing);
        await Expect.DependsOnAsync(thing.Urn, thing);
        await Expect.DependsOnAsync(thing.Text.Apply(text => text + "b"), thing);
        await Expect.DependsOnAsync(Output.Format($"{thing.Text}"), thing);
    }

    [Fact]
    public async Task Dependencies_are_united()
    {
        var resources = await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Thing("first", new() { Text = "a" });
                _ = new Thing("second", new() { Text = "b" });
            }
        );
        var (first, second) = ((Thing)resources[0], (Thing)resources[1]);

        await Expect.DependsOnAsync(Output.Tuple(first.Text, second.Text), first, second);
        await Expect.DependsOnAsync(first.Text.Apply(_ => second.Text), first, second);
        await Expect.DependsOnAsync(OutputUtilities.WithDependency(first.Text, second), first, second);
    }

    [Fact]
    public async Task An_unknown_keeps_its_dependencies_through_apply()
    {
        var resources = await Run.PreviewAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Thing("thing", null);
            }
        );
        var thing = Assert.IsType<Thing>(Assert.Single(resources));

        await Expect.UnknownAsync(thing.Text);
        await Expect.DependsOnAsync(thing.Text.Apply(text => text), thing);
    }
}

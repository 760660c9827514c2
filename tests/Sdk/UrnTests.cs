using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Sdk;

/// <summary>Only what mocks and engine agree on: they spell parents differently, so no whole URN is compared.</summary>
public sealed class UrnTests
{
    [Fact]
    public async Task A_urn_names_stack_project_type_and_name()
    {
        var options = new TestOptions
        {
            IsPreview = false,
            StackName = "dev",
            ProjectName = "avd",
        };
        var resources = await Deployment.TestAsync(
            new RecordingMocks(),
            options,
            () =>
            {
                _ = new Thing("thing", null);
            }
        );
        var urn = await Expect.KnownAsync(Assert.Single(resources).Urn);

        Assert.StartsWith("urn:pulumi:dev::avd::", urn, StringComparison.Ordinal);
        Assert.EndsWith("test:index:Thing::thing", urn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_urn_is_known_in_a_preview_too()
    {
        var resources = await Run.PreviewAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Thing("thing", null);
            }
        );

        Assert.EndsWith("::thing", await Expect.KnownAsync(Assert.Single(resources).Urn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_has_a_urn_of_its_own_type_and_name()
    {
        var resources = await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Group(
                    "outer",
                    children: outer =>
                        _ = new Group("inner", new() { Parent = outer }, inner => _ = new Thing("thing", null, new() { Parent = inner }))
                );
            }
        );
        var thing = resources.OfType<Thing>().Single();

        Assert.EndsWith("test:index:Thing::thing", await Expect.KnownAsync(thing.Urn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_tells_its_type_and_name()
    {
        var resources = await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Thing("thing", null);
            }
        );
        var thing = Assert.Single(resources);

        Assert.Equal("test:index:Thing", thing.GetResourceType());
        Assert.Equal("thing", thing.GetResourceName());
    }

    [Fact]
    public async Task A_resource_needs_a_name() =>
        Assert.Contains(
            "'name' cannot be null or empty",
            await Run.FailureAsync(() =>
            {
                _ = new Thing("", null);
            }),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_resource_needs_a_type() =>
        Assert.Contains(
            "'type' cannot be null or empty",
            await Run.FailureAsync(() =>
            {
                _ = new Untyped("thing");
            }),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Mocks_do_not_mind_two_resources_of_one_name()
    {
        var resources = await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Thing("thing", null);
                _ = new Thing("thing", null);
            }
        );

        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task A_urn_can_be_made_of_its_parts()
    {
        Output<string>? urn = null;
        await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                urn = Urn.Create("old", "test:index:Thing", stack: "dev", project: "avd");
            }
        );

        Assert.StartsWith("urn:pulumi:dev::avd::", await Expect.KnownAsync(urn!), StringComparison.Ordinal);
        Assert.EndsWith("test:index:Thing::old", await Expect.KnownAsync(urn!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_urn_value_converts_to_text_and_compares()
    {
        var urn = new Urn("urn:pulumi:dev::avd::test:index:Thing::thing");
        string text = urn;

        Assert.Equal("urn:pulumi:dev::avd::test:index:Thing::thing", text);
        Assert.True(urn == new Urn(text));
        Assert.True(urn != new Urn("urn:pulumi:dev::avd::test:index:Thing::other"));
    }

    private sealed class Untyped(string name) : CustomResource("", name, null, null);
}

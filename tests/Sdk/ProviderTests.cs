using System.Collections.Immutable;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

public sealed class ProviderTests
{
    [Fact]
    public async Task A_provider_is_a_resource_of_its_package()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new TestProvider("provider");
            }
        );

        Assert.Equal("pulumi:providers:test", mocks.Resource("provider").Type);
    }

    [Fact]
    public async Task A_resource_says_which_provider_it_uses()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Thing("thing", null, new() { Provider = new TestProvider("provider") });
            }
        );

        AssertProvider(mocks, "thing");
    }

    [Fact]
    public async Task A_child_inherits_the_provider_of_its_component()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Group(
                    "group",
                    new() { Provider = new TestProvider("provider") },
                    group => _ = new Thing("thing", null, new() { Parent = group })
                );
            }
        );

        AssertProvider(mocks, "thing");
    }

    [Fact]
    public async Task A_provider_is_inherited_through_nested_components()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Group(
                    "outer",
                    new() { Providers = { new TestProvider("provider") } },
                    outer =>
                        _ = new Group("inner", new() { Parent = outer }, inner => _ = new Thing("thing", null, new() { Parent = inner }))
                );
            }
        );

        AssertProvider(mocks, "thing");
    }

    [Fact]
    public async Task A_provider_of_another_package_is_not_inherited()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Group(
                    "group",
                    new() { Providers = { new TestProvider("provider", "else") } },
                    group => _ = new Thing("thing", null, new() { Parent = group })
                );
            }
        );

        Assert.Equal("", mocks.Resource("thing").Provider);
    }

    [Fact]
    public async Task A_child_of_a_resource_inherits_its_provider()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                var parent = new Thing("parent", null, new() { Provider = new TestProvider("provider") });
                _ = new Thing("thing", null, new() { Parent = parent });
            }
        );

        AssertProvider(mocks, "thing");
    }

    [Fact]
    public async Task A_component_takes_one_provider_or_several_but_not_both() =>
        Assert.NotEmpty(
            await Run.FailureAsync(() =>
            {
                _ = new Group("group", new() { Provider = new TestProvider("one"), Providers = { new TestProvider("two") } });
            })
        );

    [Fact]
    public async Task A_provider_without_an_id_is_named_with_an_unknown_one()
    {
        var mocks = new RecordingMocks().Answer("pulumi:providers:test", args => ("", args.Inputs));
        await Run.PreviewAsync(
            mocks,
            () =>
            {
                _ = new Thing("thing", null, new() { Provider = new TestProvider("provider") });
            }
        );

        Assert.EndsWith("::provider::04da6b54-80e4-46f7-96ec-b56ff0331ba9", mocks.Resource("thing").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_is_not_inherited_by_a_provider()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Group(
                    "group",
                    new() { Provider = new TestProvider("provider") },
                    group => _ = new TestProvider("inner", options: new() { Parent = group })
                );
            }
        );

        Assert.Equal("", mocks.Resource("inner").Provider);
    }

    [Fact]
    public async Task What_a_component_depends_on_is_waited_for_by_its_children()
    {
        var gate = new TaskCompletionSource<ImmutableArray<Resource>>();
        var mocks = new RecordingMocks();
        var run = Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Group(
                    "group",
                    new() { DependsOn = Output.Create(gate.Task) },
                    group => _ = new Thing("thing", null, new() { Parent = group })
                );
            }
        );
        await Task.Delay(50);
        Assert.DoesNotContain(mocks.Resources, resource => resource.Name == "thing");
        gate.SetResult([]);
        await run;

        Assert.Contains(mocks.Resources, resource => resource.Name == "thing");
    }

    [Fact]
    public async Task What_a_component_depends_on_stops_its_children_when_it_fails()
    {
        var mocks = new RecordingMocks();
        var failure = await Run.FailureAsync(
            mocks,
            () =>
            {
                _ = new Group(
                    "group",
                    new() { DependsOn = Output.Create(Task.FromException<ImmutableArray<Resource>>(new RunException("not let in"))) },
                    group => _ = new Thing("thing", null, new() { Parent = group })
                );
            }
        );

        Assert.Contains("not let in", failure, StringComparison.Ordinal);
        Assert.Empty(mocks.Resources);
    }

    private static void AssertProvider(RecordingMocks mocks, string resource)
    {
        var provider = mocks.Resource(resource).Provider!;
        Assert.Contains("pulumi:providers:test::provider", provider, StringComparison.Ordinal);
        Assert.EndsWith("::provider-id", provider, StringComparison.Ordinal);
    }
}

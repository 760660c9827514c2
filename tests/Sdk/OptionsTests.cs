using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

public sealed class OptionsTests
{
    [Fact]
    public void In_a_merge_the_second_scalar_wins_when_it_is_set()
    {
        var merged = CustomResourceOptions.Merge(
            new()
            {
                Protect = true,
                Version = "1.0.0",
                DeleteBeforeReplace = true,
                ImportId = "first",
            },
            new() { Protect = false, ImportId = "second" }
        );

        Assert.False(merged.Protect);
        Assert.Equal("1.0.0", merged.Version);
        Assert.True(merged.DeleteBeforeReplace);
        Assert.Equal("second", merged.ImportId);
    }

    [Fact]
    public void In_a_merge_collections_are_put_together_in_order()
    {
        var merged = CustomResourceOptions.Merge(
            new()
            {
                IgnoreChanges = { "a" },
                AdditionalSecretOutputs = { "x" },
                Aliases = { new Alias { Name = "old" } },
            },
            new()
            {
                IgnoreChanges = { "b" },
                AdditionalSecretOutputs = { "y" },
                Aliases = { new Alias { Name = "older" } },
            }
        );

        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["x", "y"], merged.AdditionalSecretOutputs);
        Assert.Equal(2, merged.Aliases.Count);
    }

    [Fact]
    public void A_merge_leaves_both_sides_as_they_were()
    {
        CustomResourceOptions first = new() { IgnoreChanges = { "a" }, Protect = true };
        CustomResourceOptions second = new() { IgnoreChanges = { "b" } };
        var merged = CustomResourceOptions.Merge(first, second);
        merged.IgnoreChanges.Add("c");

        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Equal(["b"], second.IgnoreChanges);
        Assert.Null(second.Protect);
    }

    [Fact]
    public void A_merge_with_nothing_is_a_copy()
    {
        Assert.True(CustomResourceOptions.Merge(new() { Protect = true }, null).Protect);
        Assert.True(CustomResourceOptions.Merge(null, new() { Protect = true }).Protect);
        Assert.Null(ComponentResourceOptions.Merge(null, null).Protect);
    }

    [Fact]
    public async Task In_a_merge_the_second_dependency_follows_the_first()
    {
        await Run.UpdateAsync(
            new RecordingMocks(),
            async () =>
            {
                var (first, second) = (new Thing("first", null), new Thing("second", null));
                var merged = CustomResourceOptions.Merge(new() { DependsOn = first }, new() { DependsOn = second });

                Assert.Equal([first, second], await Expect.ItemsAsync(merged.DependsOn.ToOutput()));
            }
        );
    }

    [Fact]
    public async Task In_a_merge_there_is_one_provider_a_package_and_the_second_wins()
    {
        await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                var (first, second, other) = (new TestProvider("first"), new TestProvider("second"), new TestProvider("other", "else"));
                var merged = ComponentResourceOptions.Merge(new() { Providers = { first, other } }, new() { Providers = { second } });

                Assert.Equal(["other", "second"], merged.Providers.Select(provider => provider.GetResourceName()).Order());
            }
        );
    }

    [Fact]
    public async Task Depending_on_a_resource_waits_for_it()
    {
        var mocks = new RecordingMocks();
        var order = new List<string>();
        mocks.AnswerLater(
            Thing.Token,
            async args =>
            {
                await Task.Delay(args.Name == "slow" ? 30 : 0);
                order.Add(args.Name!);
                return RecordingMocks.Echo(args);
            }
        );
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Thing("after", null, new() { DependsOn = new Thing("slow", null) });
            }
        );

        Assert.Equal(["slow", "after"], order);
    }

    [Fact]
    public async Task A_resource_waits_for_every_output_it_uses()
    {
        var mocks = new RecordingMocks();
        mocks.AnswerLater(
            Thing.Token,
            async args =>
            {
                await Task.Delay(args.Name == "slow" ? 30 : 0);
                return RecordingMocks.Echo(args);
            }
        );
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                var slow = new Thing("slow", null);
                _ = new Thing("after", new() { Text = slow.Id });
            }
        );

        Assert.Equal("slow-id", mocks.InputsOf("after")["text"]);
    }

    [Fact]
    public async Task Options_the_engine_acts_on_make_no_difference_to_mocks()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Thing(
                    "thing",
                    new() { Text = "a" },
                    new()
                    {
                        Protect = true,
                        RetainOnDelete = true,
                        DeleteBeforeReplace = true,
                        IgnoreChanges = { "text" },
                        ReplaceOnChanges = { "text" },
                        CustomTimeouts = new() { Create = TimeSpan.FromMinutes(5) },
                    }
                );
            }
        );

        Assert.Equal("a", Assert.Single(mocks.Resources).Inputs["text"]);
    }

    [Fact]
    public async Task Aliases_never_reach_the_mocks()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Thing(
                    "thing",
                    null,
                    new()
                    {
                        Aliases =
                        {
                            new Alias { Name = "old" },
                            new Alias { Type = "test:index:Old" },
                            new Alias { NoParent = true },
                        },
                    }
                );
            }
        );

        Assert.Empty(Assert.Single(mocks.Resources).Inputs);
    }

    [Fact]
    public async Task An_alias_is_a_urn_or_its_parts_but_not_both()
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new Thing(
                "thing",
                null,
                new()
                {
                    Aliases =
                    {
                        new Alias { Urn = "urn:pulumi:dev::avd::test:index:Thing::old", Name = "old" },
                    },
                }
            );
        });

        Assert.Contains("Alias should not specify both Urn and Name", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alias_has_one_way_to_name_a_parent()
    {
        var failure = await Run.FailureAsync(() =>
        {
            var parent = new Group("group");
            _ = new Thing(
                "thing",
                null,
                new()
                {
                    Aliases =
                    {
                        new Alias { Parent = parent, NoParent = true },
                    },
                }
            );
        });

        Assert.Contains("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias", failure, StringComparison.Ordinal);
    }
}

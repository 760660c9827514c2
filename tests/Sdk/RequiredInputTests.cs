using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

public sealed class RequiredInputTests
{
    private static readonly string ArgsName = typeof(RequiringArgs).FullName!;

    [Fact]
    public async Task A_missing_required_property_is_named()
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new Requiring("r", new() { Scopes = { "a" } });
        });

        Assert.Contains($"[Input] {ArgsName}.Scope is required but was not given a value", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_required_list_is_named_by_its_field()
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new Requiring("r", new() { Scope = "a" });
        });

        Assert.Contains($"[Input] {ArgsName}._scopes is required but was not given a value", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_required_property_of_a_nested_object_is_found()
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new Requiring(
                "r",
                new()
                {
                    Scope = "a",
                    Scopes = { "a" },
                    Children = { new RequiringArgs { Scopes = { "b" } } },
                }
            );
        });

        Assert.Contains($"{ArgsName}.Scope is required but was not given a value", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_required_property_of_the_object_in_a_union_is_found()
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new Thing("t", new() { Either = new RequiringArgs { Scope = "a" } });
        });

        Assert.Contains($"{ArgsName}._scopes is required but was not given a value", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_with_a_missing_required_property_never_reaches_the_mocks()
    {
        var mocks = new RecordingMocks();
        await Run.FailureAsync(
            mocks,
            () =>
            {
                _ = new Requiring("r", new());
            }
        );

        Assert.Empty(mocks.Resources);
    }

    [Fact]
    public async Task A_required_output_that_holds_null_passes_and_is_left_out()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Requiring("r", new() { Scope = Output.Create(Task.FromResult<string>(null!)), Scopes = { "a" } });
            }
        );

        Assert.Equal("scopes", Assert.Single(mocks.InputsOf("r")).Key);
    }

    [Fact]
    public async Task An_empty_required_list_passes_once_it_was_touched()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Requiring("r", new() { Scope = "a", Scopes = [] });
            }
        );

        Assert.Empty(Expect.List(mocks.InputsOf("r")["scopes"]));
    }
}

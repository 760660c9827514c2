using System.Collections.Immutable;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

public sealed class InvokeTests
{
    private const string Token = "test:index:getThing";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_invoke_gives_the_mocks_answer(bool preview)
    {
        var mocks = Answering(("value", "found"), ("count", 2));
        var result = await RunAsync(mocks, () => Invoke(new() { Name = "a" }), preview);

        Assert.Equal("found", (await Expect.KnownAsync(result)).Value);
        Assert.Equal(2, (await Expect.KnownAsync(result)).Count);
        Assert.Equal(Token, Assert.Single(mocks.Calls).Token);
        Assert.Equal("a", mocks.Calls.Single().Args["name"]);
    }

    [Fact]
    public async Task The_args_of_an_invoke_arrive_like_the_inputs_of_a_resource()
    {
        var mocks = Answering();
        await RunAsync(
            mocks,
            () =>
                Invoke(
                    new()
                    {
                        Name = Output.CreateSecret("a"),
                        Count = 2,
                        Tags = { "x" },
                    }
                )
        );
        var args = mocks.Calls.Single().Args;

        Assert.Equal("a", args["name"]);
        Assert.Equal(2.0, args["count"]);
        Assert.Equal(["x"], Expect.List(args["tags"]));
    }

    [Fact]
    public async Task Missing_members_of_the_answer_are_defaults()
    {
        var result = await Expect.KnownAsync(await RunAsync(Answering(), () => Invoke(new() { Name = "a" })));

        Assert.Null(result.Value);
        Assert.Equal(0, result.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unknown_argument_makes_the_result_unknown_without_a_call(bool preview)
    {
        var mocks = Answering(("value", "found"));
        var result = await RunAsync(mocks, () => Invoke(new() { Name = OutputUtilities.CreateUnknown("a") }), preview);

        await Expect.UnknownAsync(result);
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task An_invoke_on_a_resource_without_an_id_is_unknown_without_a_call()
    {
        var mocks = Answering(("value", "found")).Answer(Thing.Token, args => (null, args.Inputs));
        var result = await RunAsync(mocks, () => Invoke(new() { Name = new Thing("thing", new() { Text = "a" }).Text! }));

        await Expect.UnknownAsync(result);
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task An_invoke_that_depends_on_a_resource_without_an_id_is_unknown_without_a_call()
    {
        var mocks = Answering(("value", "found")).Answer(Thing.Token, args => (null, args.Inputs));
        var result = await RunAsync(mocks, () => Invoke(new() { Name = "a" }, new() { DependsOn = new Thing("thing", null) }));

        await Expect.UnknownAsync(result);
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task An_invoke_waits_for_what_it_depends_on()
    {
        var mocks = Answering(("value", "found"));
        mocks.AnswerLater(
            Thing.Token,
            async args =>
            {
                await Task.Delay(30);
                Assert.Empty(mocks.Calls);
                return RecordingMocks.Echo(args);
            }
        );
        var result = await RunAsync(mocks, () => Invoke(new() { Name = "a" }, new() { DependsOn = new Thing("thing", null) }));

        Assert.Equal("found", (await Expect.KnownAsync(result)).Value);
    }

    [Fact]
    public async Task The_result_depends_on_the_resources_behind_it()
    {
        Thing? argument = null,
            dependency = null;
        var result = await RunAsync(
            Answering(),
            () =>
            {
                argument = new Thing("argument", new() { Text = "a" });
                dependency = new Thing("dependency", null);
                return Invoke(new() { Name = argument.Text! }, new() { DependsOn = dependency });
            }
        );

        await Expect.DependsOnAsync(result, argument!, dependency!);
    }

    [Fact]
    public async Task A_secret_argument_does_not_make_the_result_secret() =>
        await Expect.NotSecretAsync(await RunAsync(Answering(("value", "found")), () => Invoke(new() { Name = Output.CreateSecret("a") })));

    [Fact]
    public async Task One_secret_in_the_answer_makes_the_whole_result_secret()
    {
        var result = await RunAsync(Answering(("value", Output.CreateSecret("found")), ("count", 2)), () => Invoke(new() { Name = "a" }));

        await Expect.SecretAsync(result);
        await Expect.SecretAsync(result.Apply(value => value.Count));
        Assert.Equal("found", (await Expect.KnownAsync(result)).Value);
    }

    [Fact]
    public async Task A_failing_function_fails_the_run()
    {
        var mocks = new RecordingMocks().AnswerCall(Token, _ => throw new InvalidOperationException("no luck"));

        Assert.Contains(
            "no luck",
            await Run.FailureAsync(
                mocks,
                () =>
                {
                    _ = Invoke(new() { Name = "a" });
                }
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_answer_must_be_a_dictionary()
    {
        var anonymous = new RecordingMocks().AnswerCall(Token, _ => new { value = "found" });
        var nothing = new RecordingMocks().AnswerCall(Token, _ => null!);

        Assert.NotEmpty(
            await Run.FailureAsync(
                anonymous,
                () =>
                {
                    _ = Invoke(new() { Name = "a" });
                }
            )
        );
        Assert.NotEmpty(
            await Run.FailureAsync(
                nothing,
                () =>
                {
                    _ = Invoke(new() { Name = "a" });
                }
            )
        );
    }

    [Fact]
    public async Task A_missing_required_argument_is_named()
    {
        var failure = await Run.FailureAsync(
            Answering(),
            () =>
            {
                _ = Invoke(new());
            }
        );

        Assert.Contains("Name is required but was not given a value", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_says_which_provider_it_uses()
    {
        var mocks = Answering();
        await RunAsync(
            mocks,
            () =>
                Deployment.Instance.Invoke<GetThingResult>(
                    Token,
                    new GetThingArgs { Name = "a" },
                    new InvokeOptions { Provider = new TestProvider("provider") }
                )
        );

        Assert.EndsWith("::provider-id", mocks.Calls.Single().Provider!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_task_form_gives_the_value()
    {
        var mocks = Answering(("value", "found"));
        var value = "";
        await Run.UpdateAsync(mocks, async () => value = (await InvokeAsync(new() { Name = "a" })).Value);

        Assert.Equal("found", value);
    }

    [Fact]
    public async Task The_task_form_leaves_an_unknown_argument_out()
    {
        var mocks = Answering(("value", "found"));
        await Run.UpdateAsync(mocks, async () => await InvokeAsync(new() { Name = OutputUtilities.CreateUnknown("a"), Count = 2 }));

        Assert.Equal("count", Assert.Single(mocks.Calls.Single().Args).Key);
    }

    [Fact]
    public async Task A_failure_of_the_task_form_reaches_whoever_awaits_it()
    {
        var mocks = new RecordingMocks().AnswerCall(Token, _ => throw new InvalidOperationException("no luck"));
        await Run.UpdateAsync(
            mocks,
            async () => Assert.Contains("no luck", await Run.FailureOf(() => InvokeAsync(new() { Name = "a" })), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_failure_of_the_task_form_that_nobody_awaits_is_lost()
    {
        var mocks = new RecordingMocks().AnswerCall(Token, _ => throw new InvalidOperationException("no luck"));

        Assert.Empty(
            await Run.UpdateAsync(
                mocks,
                () =>
                {
                    _ = InvokeAsync(new() { Name = "a" });
                }
            )
        );
    }

    [Fact]
    public async Task An_unheard_of_function_is_an_error_of_the_strict_mocks() =>
        Assert.Contains(
            Token,
            await Run.FailureAsync(() =>
            {
                _ = Invoke(new() { Name = "a" });
            }),
            StringComparison.Ordinal
        );

    private static RecordingMocks Answering(params (string Key, object? Value)[] result) =>
        new RecordingMocks().AnswerCall(Token, _ => State.Of(result));

    private static Output<GetThingResult> Invoke(GetThingArgs args) => Deployment.Instance.Invoke<GetThingResult>(Token, args);

    private static Output<GetThingResult> Invoke(GetThingArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetThingResult>(Token, args, options);

    private static Task<GetThingResult> InvokeAsync(GetThingArgs args) => Deployment.Instance.InvokeAsync<GetThingResult>(Token, args);

    private static async Task<Output<T>> RunAsync<T>(IMocks mocks, Func<Output<T>> program, bool preview = false)
    {
        Output<T>? result = null;
        await Deployment.TestAsync(
            mocks,
            new TestOptions { IsPreview = preview },
            () =>
            {
                result = program();
            }
        );
        return result!;
    }

    internal sealed class GetThingArgs : InvokeArgs
    {
        [Input("name", required: true)]
        public Input<string> Name { get; set; } = null!;

        [Input("count")]
        public Input<int>? Count { get; set; }

        [Input("tags")]
        private InputList<string>? _tags;
        public InputList<string> Tags
        {
            get => _tags ??= [];
            set => _tags = value;
        }
    }

    [OutputType]
    internal sealed class GetThingResult
    {
        public readonly string Value;
        public readonly int Count;
        public readonly ImmutableArray<string> Tags;

        [OutputConstructor]
        public GetThingResult(string value, int count, ImmutableArray<string> tags)
        {
            Value = value;
            Count = count;
            Tags = tags;
        }
    }
}

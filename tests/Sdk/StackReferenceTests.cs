using System.Collections.Immutable;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Sdk;

public sealed class StackReferenceTests
{
    private const string Token = "pulumi:pulumi:StackReference";

    private static readonly (string Key, object? Value)[] Outputs =
    [
        ("text", "a"),
        ("number", 3),
        ("flag", true),
        ("password", "hidden"),
        ("list", new List<int> { 1, 2 }),
        ("map", State.Of(("k", "v"))),
    ];

    [Fact]
    public async Task A_stack_reference_is_a_read_of_the_referenced_name()
    {
        var mocks = Answering(["password"]);
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new StackReference("org/avd/dev");
            }
        );
        var request = Assert.Single(mocks.Resources);

        Assert.Equal(Token, request.Type);
        Assert.Equal("org/avd/dev", request.Id);
        Assert.Equal("org/avd/dev", Assert.Single(request.Inputs).Value);
    }

    [Fact]
    public async Task The_referenced_name_may_differ_from_the_resources_name()
    {
        var mocks = Answering(["password"]);
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new StackReference("platform", new() { Name = "org/avd/dev" });
            }
        );

        Assert.Equal("org/avd/dev", mocks.Resource("platform").Id);
        Assert.Equal("org/avd/dev", mocks.InputsOf("platform")["name"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_output_is_read_by_name(bool preview) =>
        Assert.Equal("a", await Expect.KnownAsync(await ReadAsync(reference => reference.GetOutput("text"), preview)));

    [Fact]
    public async Task Values_arrive_untyped()
    {
        Assert.Equal(3.0, await Expect.KnownAsync(await ReadAsync(reference => reference.GetOutput("number"))));
        Assert.Equal(true, await Expect.KnownAsync(await ReadAsync(reference => reference.GetOutput("flag"))));
        Assert.Equal([1.0, 2.0], Expect.List((await Expect.KnownAsync(await ReadAsync(reference => reference.GetOutput("list"))))!));
        Assert.Equal("v", Expect.Map((await Expect.KnownAsync(await ReadAsync(reference => reference.GetOutput("map"))))!)["k"]);
    }

    [Fact]
    public async Task Only_the_named_outputs_are_secret()
    {
        await Expect.SecretAsync(await ReadAsync(reference => reference.GetOutput("password")));
        await Expect.SecretAsync(await ReadAsync(reference => reference.RequireOutput("password")));
        await Expect.NotSecretAsync(await ReadAsync(reference => reference.GetOutput("text")));
    }

    [Fact]
    public async Task An_absent_output_is_a_known_null() =>
        Assert.Null(await Expect.KnownAsync(await ReadAsync(reference => reference.GetOutput("absent"))));

    [Fact]
    public async Task Requiring_an_absent_output_is_an_error_that_names_it()
    {
        var failure = await Run.FailureAsync(
            Answering([]),
            () =>
            {
                _ = new StackReference("org/avd/dev").RequireOutput("absent");
            }
        );

        Assert.Contains("Required output 'absent' does not exist on stack 'org/avd/dev'", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Required_output_gives_the_value() =>
        Assert.Equal("a", await Expect.KnownAsync(await ReadAsync(reference => reference.RequireOutput("text"))));

    [Fact]
    public async Task A_plain_output_can_be_awaited()
    {
        object? found = null,
            required = null;
        await Run.UpdateAsync(
            Answering(["password"]),
            async () =>
            {
                var reference = new StackReference("org/avd/dev");
                found = await reference.GetValueAsync("text");
                required = await reference.RequireValueAsync("number");
            }
        );

        Assert.Equal("a", found);
        Assert.Equal(3.0, required);
    }

    [Fact]
    public async Task A_secret_output_cannot_be_awaited()
    {
        var failure = await Run.FailureOf(() =>
            Run.UpdateAsync(Answering(["password"]), async () => await new StackReference("org/avd/dev").RequireValueAsync("password"))
        );

        Assert.Contains("if the referenced stack has secret outputs. Use 'RequireOutput' instead.", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_list_of_secrets_an_update_fails() =>
        Assert.NotEmpty(
            await Run.FailureAsync(
                Answering(null),
                () =>
                {
                    _ = new StackReference("org/avd/dev").GetOutput("text");
                }
            )
        );

    [Fact]
    public async Task Without_the_list_of_secrets_a_preview_takes_the_secretness_of_all_outputs()
    {
        await Expect.NotSecretAsync(await ReadAsync(reference => reference.GetOutput("password"), preview: true, secrets: null));
        await Expect.SecretAsync(
            await ReadAsync(
                reference => reference.GetOutput("text"),
                preview: true,
                secrets: null,
                also: ("more", Output.CreateSecret("hidden"))
            )
        );
    }

    private static RecordingMocks Answering(string[]? secrets, params (string Key, object? Value)[] also) =>
        new RecordingMocks().Answer(
            Token,
            args =>
            {
                var state = State.Of(("name", args.Id), ("outputs", State.Of([.. Outputs, .. also])));
                return (null, secrets is null ? state : state.Add("secretOutputNames", secrets.ToImmutableArray()));
            }
        );

    private static Task<Output<T>> ReadAsync<T>(Func<StackReference, Output<T>> read, bool preview = false) =>
        ReadAsync(read, preview, ["password"]);

    private static async Task<Output<T>> ReadAsync<T>(
        Func<StackReference, Output<T>> read,
        bool preview,
        string[]? secrets,
        params (string Key, object? Value)[] also
    )
    {
        Output<T>? output = null;
        var options = new TestOptions { IsPreview = preview };
        await Deployment.TestAsync(
            Answering(secrets, also),
            options,
            () =>
            {
                output = read(new StackReference("org/avd/dev"));
            }
        );
        return output!;
    }
}

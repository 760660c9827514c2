using System.Text.Json;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

/// <summary>Answers and arguments of functions that are not quite what is expected.</summary>
public sealed class InvokeAnswerTests
{
    private const string Token = "test:index:getNested";

    [Fact]
    public async Task An_answer_may_be_json()
    {
        var result = await AnswerAsync(JsonElement.Parse("""{ "name": "a", "size": 2 }"""));

        Assert.Equal("a", (await Expect.KnownAsync(result)).Name);
        Assert.Equal(2, (await Expect.KnownAsync(result)).Size);
    }

    [Fact]
    public async Task An_answer_may_be_one_secret_or_a_map_with_one_inside()
    {
        foreach (
            var answer in new object[]
            {
                Output.CreateSecret(State.Of(("name", "a"))),
                new InputMap<string> { ["name"] = Output.CreateSecret("a") },
            }
        )
        {
            var result = await AnswerAsync(answer);

            await Expect.SecretAsync(result);
            Assert.Equal("a", (await Expect.KnownAsync(result)).Name);
        }
    }

    [Fact]
    public async Task A_member_of_the_wrong_type_is_a_default_and_leaves_the_others_alone()
    {
        var result = await Expect.KnownAsync(await AnswerAsync(State.Of(("name", "a"), ("size", "big"))));

        Assert.Equal("a", result.Name);
        Assert.Equal(0, result.Size);
    }

    [Fact]
    public async Task Wrong_arguments_are_reported_with_the_name_of_the_function()
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = Deployment.Instance.Invoke<NestedResponse>(Token, new RequiringFunctionArgs());
        });

        Assert.Contains($"Error serializing arguments for invoke {Token}: ", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_arguments_of_the_task_form_are_for_its_caller_alone() =>
        await Run.UpdateAsync(
            new RecordingMocks(),
            async () =>
                await Assert.ThrowsAsync<ArgumentNullException>(() =>
                    Deployment.Instance.InvokeAsync<NestedResponse>(Token, new RequiringFunctionArgs())
                )
        );

    private static async Task<Output<NestedResponse>> AnswerAsync(object answer)
    {
        Output<NestedResponse>? result = null;
        var mocks = new RecordingMocks().AnswerCall(Token, _ => answer);
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                result = Deployment.Instance.Invoke<NestedResponse>(Token, InvokeArgs.Empty);
            }
        );
        return result!;
    }

    private sealed class RequiringFunctionArgs : InvokeArgs
    {
        [Input("name", required: true)]
        public Input<string> Name { get; set; } = null!;
    }
}

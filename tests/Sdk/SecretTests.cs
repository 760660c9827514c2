using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

public sealed class SecretTests
{
    [Fact]
    public async Task A_secret_is_a_known_value_that_is_marked()
    {
        var secret = Output.CreateSecret("value");

        await Expect.SecretAsync(secret);
        Assert.Equal("value", await Expect.KnownAsync(secret));
    }

    [Fact]
    public async Task A_task_can_be_made_secret()
    {
        var secret = Output.CreateSecret(Task.FromResult("value"));

        await Expect.SecretAsync(secret);
        Assert.Equal("value", await Expect.KnownAsync(secret));
    }

    [Fact]
    public async Task An_output_can_be_made_secret_and_stays_as_it_was_itself()
    {
        var plain = Output.Create("value");

        await Expect.SecretAsync(Output.CreateSecret(plain));
        await Expect.NotSecretAsync(plain);
    }

    [Fact]
    public async Task Making_an_unknown_secret_keeps_it_unknown() =>
        await Expect.UnknownAsync(Output.CreateSecret(OutputUtilities.CreateUnknown("value")));

    [Fact]
    public async Task Unsecret_gives_a_plain_copy_and_leaves_the_secret_alone()
    {
        var secret = Output.CreateSecret("value");
        var plain = Output.Unsecret(secret);

        await Expect.NotSecretAsync(plain);
        await Expect.SecretAsync(secret);
        Assert.Equal("value", await Expect.KnownAsync(plain));
    }

    [Fact]
    public async Task Apply_on_a_secret_is_secret() => await Expect.SecretAsync(Output.CreateSecret("value").Apply(text => text.Length));

    [Fact]
    public async Task Apply_that_returns_a_secret_is_secret() =>
        await Expect.SecretAsync(Output.Create("value").Apply(Output.CreateSecret<string>));

    [Fact]
    public async Task Apply_that_returns_a_plain_value_does_not_wash_the_secret_off() =>
        await Expect.SecretAsync(Output.CreateSecret("value").Apply(_ => Output.Create("plain")));

    [Fact]
    public async Task One_secret_makes_all_secret() => await Expect.SecretAsync(Output.All(Output.Create("a"), Output.CreateSecret("b")));

    [Fact]
    public async Task One_secret_makes_the_tuple_secret() =>
        await Expect.SecretAsync(Output.Tuple(Output.CreateSecret("a"), Output.Create(2)));

    [Fact]
    public async Task Plain_values_together_are_plain()
    {
        await Expect.NotSecretAsync(Output.All(Output.Create("a"), Output.Create("b")));
        await Expect.NotSecretAsync(Output.Tuple(Output.Create("a"), Output.Create(2)));
    }

    [Fact]
    public async Task Mocks_see_the_plain_value_of_a_secret_input()
    {
        var inputs = await Run.InputsAsync(() => new() { Text = Output.CreateSecret("value"), List = { Output.CreateSecret("element") } });

        Assert.Equal("value", inputs["text"]);
        Assert.Equal(["element"], Expect.List(inputs["list"]));
    }

    [Fact]
    public async Task Echoed_inputs_lose_their_secret()
    {
        var resources = await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Thing("thing", new() { Text = Output.CreateSecret("value") });
            }
        );
        var thing = Assert.IsType<Thing>(Assert.Single(resources));

        Assert.Equal("value", await Expect.KnownAsync(thing.Text));
        await Expect.NotSecretAsync(thing.Text);
    }

    [Fact]
    public async Task Additional_secret_outputs_are_the_engines_work_not_the_mocks()
    {
        var resources = await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Thing("thing", new() { Text = "value" }, new() { AdditionalSecretOutputs = { "text" } });
            }
        );

        await Expect.NotSecretAsync(Assert.IsType<Thing>(Assert.Single(resources)).Text);
    }

    [Fact]
    public async Task A_secret_given_back_by_the_provider_marks_that_property_only()
    {
        var thing = await Run.WithStateAsync(State.Of(("text", Output.CreateSecret("value")), ("count", 1)));

        await Expect.SecretAsync(thing.Text);
        await Expect.NotSecretAsync(thing.Count);
        Assert.Equal("value", await Expect.KnownAsync(thing.Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_secret_null_given_back_by_the_provider_is_a_known_secret(bool preview)
    {
        var thing = await Run.WithStateAsync(State.Of(("text", Output.CreateSecret(Task.FromResult<string?>(null)))), preview);

        Assert.Null(await Expect.KnownAsync(thing.Text));
        await Expect.SecretAsync(thing.Text);
    }

    [Fact]
    public async Task A_secret_inside_a_property_makes_the_whole_property_secret()
    {
        var thing = await Run.WithStateAsync(State.Of(("nested", State.Of(("name", Output.CreateSecret("value")), ("size", 2)))));

        await Expect.SecretAsync(thing.Nested);
        Assert.Equal("value", (await Expect.KnownAsync(thing.Nested))?.Name);
    }
}

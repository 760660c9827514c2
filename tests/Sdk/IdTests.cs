using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

public sealed class IdTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_id_is_what_the_mock_returns(bool preview)
    {
        var thing = await Run.WithStateAsync(State.Empty, preview);

        Assert.Equal("thing-id", await Expect.KnownAsync(thing.Id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_an_id_it_is_unknown_even_in_an_update(string? id)
    {
        var thing = await CreateAsync(id, null);

        await Expect.UnknownAsync(thing.Id);
    }

    [Fact]
    public async Task An_import_id_stands_in_for_a_missing_id()
    {
        var thing = await CreateAsync(null, new() { ImportId = "imported" });

        Assert.Equal("imported", await Expect.KnownAsync(thing.Id));
    }

    [Fact]
    public async Task The_mock_sees_the_import_id()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Thing("thing", new() { Text = "a" }, new() { ImportId = "imported" });
            }
        );

        Assert.Equal("imported", mocks.Resource("thing").Id);
        Assert.Equal("a", mocks.InputsOf("thing")["text"]);
    }

    [Fact]
    public async Task Id_and_provider_are_empty_text_for_an_ordinary_resource()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Thing("thing", null);
            }
        );

        Assert.Equal("", mocks.Resource("thing").Id);
        Assert.Equal("", mocks.Resource("thing").Provider);
    }

    [Fact]
    public async Task A_read_has_the_requested_id_whatever_the_mock_returns()
    {
        var thing = await CreateAsync("something else", new() { Id = "requested" });

        Assert.Equal("requested", await Expect.KnownAsync(thing.Id));
    }

    [Fact]
    public async Task The_mock_sees_the_id_of_a_read()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Thing("thing", null, new() { Id = "requested" });
            }
        );

        Assert.Equal("requested", mocks.Resource("thing").Id);
        Assert.Empty(mocks.InputsOf("thing"));
    }

    [Fact]
    public async Task A_read_of_an_own_resource_sends_the_args_it_was_given()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Thing("thing", new() { Text = "a" }, new() { Id = "requested" });
            }
        );

        Assert.Equal("a", mocks.InputsOf("thing")["text"]);
    }

    [Fact]
    public async Task A_read_gives_the_state_as_outputs()
    {
        var mocks = new RecordingMocks().Answer(Thing.Token, args => (null, State.Of(("text", $"state of {args.Id}"))));
        var resources = await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Thing("thing", null, new() { Id = Output.Create("requested") });
            }
        );

        Assert.Equal("state of requested", await Expect.KnownAsync(Assert.IsType<Thing>(Assert.Single(resources)).Text));
    }

    private static async Task<Thing> CreateAsync(string? id, CustomResourceOptions? options)
    {
        var mocks = new RecordingMocks().Answer(Thing.Token, _ => (id, State.Empty));
        var resources = await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Thing("thing", null, options);
            }
        );
        return Assert.IsType<Thing>(Assert.Single(resources));
    }
}

using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

public sealed class RandomTests
{
    private static readonly Dictionary<string, Func<CustomResource>> Tokens = new()
    {
        ["random:index/randomPassword:RandomPassword"] = () => new Pulumi.Random.RandomPassword("r", new() { Length = 24 }),
        ["random:index/randomString:RandomString"] = () => new Pulumi.Random.RandomString("r", new() { Length = 8 }),
        ["random:index/randomUuid:RandomUuid"] = () => new Pulumi.Random.RandomUuid("r"),
        ["random:index/randomId:RandomId"] = () => new Pulumi.Random.RandomId("r", new() { ByteLength = 4 }),
        ["random:index/randomPet:RandomPet"] = () => new Pulumi.Random.RandomPet("r"),
        ["random:index/randomInteger:RandomInteger"] = () => new Pulumi.Random.RandomInteger("r", new() { Min = 1, Max = 9 }),
    };

    public static TheoryData<string> TokenNames => [.. Tokens.Keys];

    [Theory]
    [MemberData(nameof(TokenNames))]
    public async Task Has_the_token(string token)
    {
        var mocks = new RecordingMocks().EchoInputsOf(token);
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = Tokens[token]();
            }
        );

        Assert.Equal(token, mocks.Resource("r").Type);
    }

    [Fact]
    public async Task A_password_gives_its_result()
    {
        const string token = "random:index/randomPassword:RandomPassword";
        var mocks = new RecordingMocks().Answer(token, args => ("none", args.Inputs.Add("result", Output.CreateSecret("hidden"))));
        var resources = await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Pulumi.Random.RandomPassword(
                    "password",
                    new()
                    {
                        Length = 24,
                        OverrideSpecial = "!#",
                        Keepers = { ["day"] = "1" },
                    }
                );
            }
        );
        var password = Assert.IsType<Pulumi.Random.RandomPassword>(Assert.Single(resources));

        Assert.Equal(24.0, mocks.InputsOf("password")["length"]);
        Assert.Equal("!#", mocks.InputsOf("password")["overrideSpecial"]);
        Assert.Equal("1", Expect.Map(mocks.InputsOf("password")["keepers"])["day"]);
        Assert.Equal("hidden", await Expect.KnownAsync(password.Result));
        await Expect.SecretAsync(password.Result);
        Assert.Equal(24, await Expect.KnownAsync(password.Length));
    }

    [Fact]
    public async Task A_missing_length_is_named()
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new Pulumi.Random.RandomPassword("password", new());
        });

        Assert.Contains("Pulumi.Random.RandomPasswordArgs.Length is required but was not given a value", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_the_mock_does_not_give_is_unknown_in_a_preview()
    {
        var mocks = new RecordingMocks().EchoInputsOf("random:index/randomUuid:RandomUuid");
        var resources = await Run.PreviewAsync(
            mocks,
            () =>
            {
                _ = new Pulumi.Random.RandomUuid("uuid");
            }
        );

        await Expect.UnknownAsync(Assert.IsType<Pulumi.Random.RandomUuid>(Assert.Single(resources)).Result);
    }
}

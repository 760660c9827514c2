using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

public sealed class RandomTests
{
    private const string RandomPassword = "random:index/randomPassword:RandomPassword";

    [Fact]
    public async Task A_password_gives_its_result()
    {
        var mocks = new RecordingMocks().Answer(RandomPassword, args => ("none", args.Inputs.Add("result", Output.CreateSecret("hidden"))));
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
        var mocks = new RecordingMocks().EchoInputsOf(RandomPassword);
        var resources = await Run.PreviewAsync(
            mocks,
            () =>
            {
                _ = new Pulumi.Random.RandomPassword("password", new() { Length = 24 });
            }
        );

        await Expect.UnknownAsync(Assert.IsType<Pulumi.Random.RandomPassword>(Assert.Single(resources)).Result);
    }
}

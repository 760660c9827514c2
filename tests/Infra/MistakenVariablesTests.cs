using AvdPulumi.Infra.Preferences;
using static AvdPulumi.Tests.Infra.PreferredRuns;

namespace AvdPulumi.Tests.Infra;

/// <summary>AVD_ begins a preference, AVD__ a setting.</summary>
public sealed class MistakenVariablesTests
{
    [Theory]
    [InlineData("AVD__STACK", "avd: AVD__STACK is read as a setting, since it begins with AVD__. The preference is AVD_STACK.")]
    [InlineData("AVD__colour", "avd: AVD__colour is read as a setting, since it begins with AVD__. The preference is AVD_COLOUR.")]
    [InlineData("AVD_HOST_POOL__NAME", "avd: AVD_HOST_POOL__NAME is not read, since settings begin with AVD__: AVD__HOST_POOL__NAME.")]
    [InlineData(
        "AVD_POOLS__A__TAGS__B",
        "avd: AVD_POOLS__A__TAGS__B is not read, since settings begin with AVD__: AVD__POOLS__A__TAGS__B."
    )]
    public async Task One_underscore_too_many_or_too_few_is_said(string variable, string says) =>
        Assert.Contains(
            $"{says}\n",
            (await RunAsync(FakeFiles.OfRepository(), [(variable, "x")], "validate")).Error,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("AVD_COMMAND")]
    [InlineData("AVD_ACCEPT")]
    [InlineData("AVD_SDK_HOME")]
    [InlineData("AVD_HOST_POOL_NAME")]
    [InlineData("AVD__HOST_POOL__DESCRIPTION")]
    [InlineData("ANDROID_AVD_HOME")]
    public void Nothing_is_said_of_variables_that_are_right_or_not_ours(string variable) =>
        Assert.Empty(MistakenVariables.In(new Dictionary<string, string> { [variable] = "x" }));

    [Fact]
    public async Task A_preference_is_no_setting_and_a_setting_no_preference()
    {
        var run = await RunAsync(
            FakeFiles.OfRepository(),
            [("AVD_STACK", "prod"), ("AVD_FORMAT", "text"), ("AVD_COLOUR", "never"), ("AVD_WIDTH", "80"), ("AVD_STRICT", "true")],
            "validate"
        );
        Assert.Equal(0, run.Code);

        run = await RunAsync(FakeFiles.OfRepository(), [("AVD__STACK", "prod")], "validate");
        Assert.Contains("environment variable AVD__STACK: error AVD0020", run.Out, StringComparison.Ordinal);
        Assert.Contains("The config of stack dev cannot", run.Out, StringComparison.Ordinal);
    }
}

using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Infra.Vaults;
using AvdPulumi.Tests.Shared;
using Azure.Core;
using Azure.Identity;

namespace AvdPulumi.Tests.Live;

/// <summary><c>avd drift</c> as its users run it.</summary>
public sealed class DriftCommandTests
{
    private const string PoolType = "Microsoft.DesktopVirtualization/hostPools";

    [Fact]
    public async Task An_estate_as_the_config_describes_it_has_no_drift()
    {
        await using var azure = await StartAsync();

        var run = await RunAsync(azure, "--exit-code");

        Assert.Equal(0, run.Code);
        Assert.Contains("243 resources: 0 missing, 0 different.", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Next: avd validate --stack prod\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Violations);
    }

    [Fact]
    public async Task Drift_is_shown_as_what_a_deployment_would_do()
    {
        await using var azure = await StartAsync();
        azure[azure.IdsOf(PoolType).Single()]["properties"]!["maxSessionLimit"] = 99;
        azure.Remove(azure.IdsOf("Microsoft.Insights/scheduledQueryRules")[0]);

        var run = await RunAsync(azure);

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "drift", "drift.txt");
        Golden.Verify(run.Error, "tests", "Goldens", "drift", "drift.stderr.txt");
        Assert.Contains("maxSessionLimit: 99 → 18", run.Out, StringComparison.Ordinal);
        Assert.Contains("243 resources: 1 missing, 1 different.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task Each_format_of_a_diff_shows_it_and_the_exit_code_tells_it(string format)
    {
        await using var azure = await StartAsync();
        azure[azure.IdsOf(PoolType).Single()]["properties"]!["maxSessionLimit"] = 99;

        var run = await RunAsync(azure, "--exit-code", "--format", format);

        Assert.Equal(5, run.Code);
        Assert.Contains("maxSessionLimit", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--strict")]
    public async Task What_could_not_be_read_is_a_warning_and_no_drift(int code, params string[] more)
    {
        await using var azure = await StartAsync();
        azure.Fail("/hostPools/", 403, "AuthorizationFailed");

        var run = await RunAsync(azure, ["--exit-code", .. more]);

        Assert.Equal(code, run.Code);
        Assert.Contains(
            "warning AVD6061: Not read, because no permission to read (403 AuthorizationFailed): ",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Canary", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "error AVD6060: Nobody is signed in to Azure (public).")]
    [InlineData(true, "error AVD6060: Azure (public) refused the login (AADSTS700082).")]
    public async Task Without_a_login_nothing_is_compared(bool refused, string says)
    {
        await using var azure = await StartAsync();

        var login = new VaultTestLogin(
            refused ? new AuthenticationFailedException("Canary AADSTS700082: Canary") : new CredentialUnavailableException("Canary")
        );

        var run = await RunAsync(azure, login);

        Assert.Equal(1, run.Code);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Contains("az login --tenant ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", run.Error + run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("missing", run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Requests);
        // those that run at the same time
        Assert.InRange(login.Asked, 1, 8);
    }

    [Fact]
    public async Task A_config_with_errors_is_not_compared()
    {
        await using var azure = await StartAsync();

        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("config/variables.prod.yml", "host_pool: {type: none}\n"),
            host => With(host, azure, null),
            "drift",
            "--stack",
            "prod"
        );

        Assert.Equal(1, run.Code);
        Assert.Empty(azure.Requests);
    }

    private static async Task<AzureDouble> StartAsync() => await AzureDouble.StartAsync((await WholePreviews.Of("contoso/prod")).Model);

    private static Task<CommandRun> RunAsync(AzureDouble azure, params string[] more) => RunAsync(azure, null, more);

    private static Task<CommandRun> RunAsync(AzureDouble azure, TokenCredential? login, params string[] more) =>
        CommandRun.OfAsync(FakeFiles.OfRepository(), host => With(host, azure, login), ["drift", "--stack", "prod", .. more]);

    private static AvdHost With(AvdHost host, AzureDouble azure, TokenCredential? login) =>
        host with
        {
            Azure = LiveReading.ConnectionTo(azure, login),
        };
}

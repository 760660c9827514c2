using System.Text.Json;
using System.Xml.Linq;
using AvdPulumi.Infra.Rendering.Verify;
using AvdPulumi.Infra.Verify;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Infra.Vaults;
using AvdPulumi.Tests.Shared;
using Azure.Core;
using Azure.Identity;

namespace AvdPulumi.Tests.Live;

/// <summary><c>avd verify</c> as its users run it.</summary>
public sealed class VerifyCommandTests
{
    private const string Hosts = "Microsoft.DesktopVirtualization/hostPools/sessionHosts";

    [Fact]
    public async Task A_healthy_estate_passes()
    {
        await using var azure = await StartAsync();

        var run = await RunAsync(azure, "--strict");

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "verify", "healthy.txt");
        Assert.Contains("Checked hosts-available (", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Next: avd drift --stack prod\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Violations);
    }

    [Fact]
    public async Task An_estate_with_faults_fails_and_says_what_to_do()
    {
        await using var azure = await FaultyAsync();

        var run = await RunAsync(azure);

        Assert.Equal(1, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "verify", "faulty.txt");
        Assert.EndsWith("Next: avd verify --stack prod --only resources-1\n", run.Error, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 119));
    }

    [Fact]
    public async Task Json_has_every_check_and_finding()
    {
        await using var azure = await FaultyAsync();

        var run = await RunAsync(azure, "--format", "json");

        using var json = JsonDocument.Parse(run.Out);
        var checks = json.RootElement.GetProperty("checks").EnumerateArray().ToDictionary(check => check.GetProperty("id").GetString()!);
        Assert.Equal(CheckTable.All.Where(check => !check.IsInGuest).Select(check => check.Id), checks.Keys);
        Assert.Equal("unread", checks["logs-arriving"].GetProperty("outcome").GetString());
        Assert.Equal("manual", checks["person-sign-in"].GetProperty("outcome").GetString());
        Assert.Equal(
            "fails the health check DomainJoinedCheck (HealthCheckFailed): the host is not joined to a domain",
            checks["hosts-available"].GetProperty("findings")[0].GetProperty("message").GetString()
        );
        Assert.StartsWith(
            "Join it: ",
            checks["hosts-available"].GetProperty("findings")[0].GetProperty("remedy").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task JUnit_counts_what_fails()
    {
        await using var azure = await FaultyAsync();

        var run = await RunAsync(azure, "--format", "junit");

        var suites = XDocument.Parse(run.Out).Root!;
        Assert.Equal(CheckTable.All.Count(check => !check.IsInGuest).ToString(), suites.Attribute("tests")!.Value);
        var tests = suites.Descendants("testcase").ToDictionary(test => test.Attribute("name")!.Value);
        Assert.Contains("maxSessionLimit is 99", tests["resources-1"].Element("failure")!.Value, StringComparison.Ordinal);
        Assert.Equal(suites.Descendants("failure").Count().ToString(), suites.Attribute("failures")!.Value);
        Assert.Equal(suites.Descendants("error").Count().ToString(), suites.Attribute("errors")!.Value);
        Assert.NotNull(tests["person-sign-in"].Element("skipped"));
        // a warning passes
        Assert.Contains("403", tests["logs-arriving"].Element("system-out")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_has_a_checklist_for_people()
    {
        await using var azure = await FaultyAsync();

        var run = await RunAsync(azure, "--format", "markdown");

        Golden.Verify(run.Out, "tests", "Goldens", "verify", "faulty.md");
        Assert.Contains("- [ ] A user gets a desktop", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_chosen_checks_run_and_read()
    {
        await using var azure = await StartAsync();

        var run = await RunAsync(azure, "--only", "hosts-available", "--only", "phase-2");

        Assert.Equal(0, run.Code);
        Assert.Contains("Checks: 3 passed.", run.Out, StringComparison.Ordinal);
        // the session hosts, and the resources of the phases that the checks look at
        Assert.InRange(azure.Requests.Count, 1, 20);
        Assert.DoesNotContain(azure.Requests, request => request.EndsWith("/roleAssignments", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Warnings_fail_the_run_only_if_they_should()
    {
        await using var azure = await StartAsync();
        azure[azure.IdsOf(Hosts)[0]]["properties"]!["allowNewSession"] = false;

        Assert.Equal(0, (await RunAsync(azure, "--only", "hosts-open")).Code);
        Assert.Equal(1, (await RunAsync(azure, "--only", "hosts-open", "--strict")).Code);
    }

    [Theory]
    [InlineData("10m", 0)]
    [InlineData("PT10M", 0)]
    [InlineData("2026-11-20T08:20Z", 0)]
    [InlineData("2026-11-20T09:20+01:00", 0)]
    [InlineData("1m", 1)]
    [InlineData("2026-11-20T08:29Z", 1)]
    public async Task Logs_must_be_newer_than_the_time_that_is_given(string since, int code)
    {
        await using var azure = await StartAsync();

        var run = await RunAsync(azure, "--only", "logs-arriving", "--strict", "--since", since);

        Assert.Equal(code, run.Code);
        Assert.Equal(code == 1, run.Out.Contains(", and none since 2026-11-20 08:29 UTC", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("2x")]
    [InlineData("yesterday")]
    [InlineData("PT2H30")]
    [InlineData("31d")]
    [InlineData("2026-11-20T08:31Z")]
    public async Task A_time_that_is_none_is_wrong_usage(string since)
    {
        await using var azure = await StartAsync();

        var run = await RunAsync(azure, "--since", since);

        Assert.Equal(2, run.Code);
        Assert.Contains("--since accepts a duration such as 2h", run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Requests);
    }

    [Fact]
    public async Task A_stack_that_is_not_deployed_is_one_message()
    {
        await using var azure = await StartAsync();
        foreach (var id in azure.AllIds)
            azure.Remove(id);

        var run = await RunAsync(azure);

        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Out);
        Assert.Contains("error AVD6062: None of the 243 resources of stack prod exists in Azure.", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Next: pulumi up --stack prod\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_permission_nobody_says_that_the_stack_is_not_deployed()
    {
        await using var azure = await StartAsync();
        azure.Fail("/", 403, "AuthorizationFailed");

        var run = await RunAsync(azure);

        Assert.Equal(1, run.Code);
        Assert.DoesNotContain("AVD6062", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_does_not_exist_is_wrong_usage()
    {
        await using var azure = await StartAsync();

        var run = await RunAsync(azure, "--only", "hosts-avaliable");

        Assert.Equal(2, run.Code);
        Assert.Contains("Did you mean 'hosts-available'?", run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Requests);
    }

    [Fact]
    public async Task Without_a_login_nothing_is_verified()
    {
        await using var azure = await StartAsync();

        var run = await RunAsync(azure, new VaultTestLogin(new CredentialUnavailableException("Canary")));

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD6060: Nobody is signed in to Azure (public).", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", run.Error + run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("junit")]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task No_token_and_nothing_that_Azure_says_in_an_error_is_shown(string format)
    {
        await using var azure = await StartAsync();
        azure.Accepts = token => token == "another";

        var run = await RunAsync(azure, "--format", format);

        Assert.Equal(1, run.Code);
        Assert.DoesNotContain("Canary", run.Error + run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Bearer", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_is_what_the_matrix_gives() => Golden.Verify(VerifyDocument.Render(CheckTable.All), "docs", "verify.md");

    private static async Task<AzureDouble> StartAsync() => await RunningEstate.StartAsync(await WholePreviews.Of("contoso/prod"));

    private static async Task<AzureDouble> FaultyAsync()
    {
        var azure = await StartAsync();
        azure[azure.IdsOf("Microsoft.DesktopVirtualization/hostPools").Single()]["properties"]!["maxSessionLimit"] = 99;
        foreach (var host in azure.IdsOf(Hosts))
            azure[host]["properties"]!["sessionHostHealthCheckResults"]![0]!["healthCheckResult"] = "HealthCheckFailed";
        azure[azure.IdsOf(Hosts)[1]]["properties"]!["status"] = "Unavailable";
        azure[azure.IdsOf(Hosts)[2]]["properties"]!["allowNewSession"] = false;
        azure.Fail("/query", 403, "InsufficientAccessError");
        return azure;
    }

    private static Task<CommandRun> RunAsync(AzureDouble azure, params string[] more) => RunAsync(azure, null, more);

    private static Task<CommandRun> RunAsync(AzureDouble azure, TokenCredential? login, params string[] more) =>
        CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Azure = LiveReading.ConnectionTo(azure, login) },
            ["verify", "--stack", "prod", .. more]
        );
}

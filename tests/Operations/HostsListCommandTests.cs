using System.Text.Json;
using AvdPulumi.Tests.Infra.Vaults;
using AvdPulumi.Tests.Shared;
using Azure.Identity;

namespace AvdPulumi.Tests.Operations;

/// <summary><c>avd hosts list</c> as its users run it.</summary>
public sealed class HostsListCommandTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(160)]
    public async Task Hosts_are_a_table_that_fits_the_terminal(int width)
    {
        await using var azure = await HostRuns.BusyAsync();

        var run = await HostRuns.RunAsync(azure, "list", "--width", $"{width}");

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "hosts", $"list-{width}.txt");
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.EndsWith("Next: avd hosts prune --stack prod --dry-run\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("@contoso.com", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Violations);
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task Csv_and_json_have_every_host()
    {
        await using var azure = await HostRuns.BusyAsync();

        var csv = await HostRuns.RunAsync(azure, "list", "--format", "csv");
        var json = await HostRuns.RunAsync(azure, "list", "--format", "json");

        Golden.Verify(csv.Out.ReplaceLineEndings("\n"), "tests", "Goldens", "hosts", "list.csv");
        using var document = JsonDocument.Parse(json.Out);
        var hosts = document.RootElement.GetProperty("hosts").EnumerateArray().ToList();
        Assert.Equal(csv.Out.Split("\r\n").Length - 2, hosts.Count);
        Assert.False(hosts[^1].GetProperty("inConfig").GetBoolean());
        Assert.False(hosts[0].TryGetProperty("users", out _));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Users_are_named_only_if_somebody_asks(string format)
    {
        await using var azure = await HostRuns.BusyAsync();

        Assert.DoesNotContain("user0@", (await HostRuns.RunAsync(azure, "list", "--format", format)).Out, StringComparison.Ordinal);
        Assert.Contains(
            "user0@contoso.com",
            (await HostRuns.RunAsync(azure, "list", "--users", "--format", format)).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Filters_choose_hosts()
    {
        await using var azure = await HostRuns.BusyAsync();

        var run = await HostRuns.RunAsync(azure, "list", "--status", "unavailable", "--format", "json");

        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(2, json.RootElement.GetProperty("hosts").GetArrayLength());
    }

    [Theory]
    [InlineData("--pool", "nothing", "The stack has no pool 'nothing'")]
    [InlineData("--cluster", "nothing", "The stack has no cluster 'nothing'")]
    [InlineData("--status", "Avaliable", "Did you mean 'Available'?")]
    public async Task A_filter_that_fits_nothing_is_wrong_usage(string option, string value, string problem)
    {
        await using var azure = await HostRuns.BusyAsync();

        var run = await HostRuns.RunAsync(azure, "list", option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Requests);
    }

    [Fact]
    public async Task A_host_pool_that_cannot_be_read_fails_the_run()
    {
        await using var azure = await HostRuns.BusyAsync();
        azure.Fail("/sessionHosts", 403, "AuthorizationFailed");

        var run = await HostRuns.RunAsync(azure, "list");

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD6073: Not read: the session hosts of", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machines_that_cannot_be_read_are_a_warning()
    {
        await using var azure = await HostRuns.BusyAsync();
        azure.Fail("/machines", 403, "AuthorizationFailed");

        var run = await HostRuns.RunAsync(azure, "list");

        Assert.Equal(0, run.Code);
        Assert.Contains("warning AVD6074: Not read: the machines of", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_login_nothing_is_listed()
    {
        await using var azure = await HostRuns.BusyAsync();

        var run = await HostRuns.RunAsync(azure, new VaultTestLogin(new CredentialUnavailableException("Canary")), "list");

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD6060", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }
}

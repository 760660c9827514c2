using System.Text.Json;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Live;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Operations;

/// <summary><c>avd hosts drain</c> and <c>avd hosts undrain</c> as their users run them.</summary>
public sealed class HostsDrainCommandTests
{
    [Fact]
    public async Task Draining_sets_the_tag_before_drain_mode_and_tells_active_users()
    {
        await using var azure = await HostRuns.BusyAsync();
        var host = HostRuns.NameOf(azure, 0);

        var run = await HostRuns.RunAsync(azure, "drain", host, "--message", "Please sign out.");

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "hosts", "drain.txt");
        Assert.Equal(3, azure.Changes.Count);
        Assert.StartsWith($"tag {host} avd-no-scaling=avd drain", azure.Changes[0], StringComparison.Ordinal);
        Assert.StartsWith("allowNewSession", azure.Changes[1], StringComparison.Ordinal);
        Assert.EndsWith("Maintenance: Please sign out.", azure.Changes[2], StringComparison.Ordinal);
        Assert.EndsWith("Next: avd hosts list --stack prod\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Violations);
    }

    [Fact]
    public async Task A_dry_run_changes_nothing_and_names_the_command_that_does()
    {
        await using var azure = await HostRuns.BusyAsync();
        var pool = HostRuns.PoolOf(azure);

        var run = await HostRuns.RunAsync(azure, "drain", "--pool", pool, "--dry-run", "--message", "Please sign out.");

        Assert.Equal(0, run.Code);
        Assert.Empty(azure.Changes);
        Assert.Contains("Dry run: nothing was changed.", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            $"Next: avd hosts drain --pool {pool} --stack prod --title Maintenance --message 'Please sign out.'\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Draining_twice_is_draining_once()
    {
        await using var azure = await HostRuns.BusyAsync();
        await HostRuns.RunAsync(azure, "drain", "--pool", HostRuns.PoolOf(azure));
        var (changes, estate) = (azure.Changes.Count, HostRuns.EstateOf(azure));

        var again = await HostRuns.RunAsync(azure, "drain", "--pool", HostRuns.PoolOf(azure));

        Assert.Equal(0, again.Code);
        Assert.Equal(changes, azure.Changes.Count);
        Assert.Equal(estate, HostRuns.EstateOf(azure));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Draining_and_opening_gives_back_the_same_estate(int seed)
    {
        await using var azure = await HostRuns.RandomAsync(new Random(seed));
        var before = HostRuns.EstateOf(azure);

        Assert.Equal(0, (await HostRuns.RunAsync(azure, "drain", "--pool", HostRuns.PoolOf(azure))).Code);
        var drained = HostRuns.EstateOf(azure);
        Assert.Equal(0, (await HostRuns.RunAsync(azure, "undrain", "--pool", HostRuns.PoolOf(azure))).Code);

        Assert.NotEqual(before, drained);
        Assert.Equal(before, HostRuns.EstateOf(azure));
    }

    [Fact]
    public async Task Somebody_elses_tag_is_neither_changed_nor_removed()
    {
        await using var azure = await HostRuns.BusyAsync();
        var machine = HostRuns.MachineOf(azure, 0);
        azure[machine]["tags"]!["AVD-no-scaling"] = "parked by Kim";

        await HostRuns.RunAsync(azure, "drain", HostRuns.NameOf(azure, 0));
        var opened = await HostRuns.RunAsync(azure, "undrain", HostRuns.NameOf(azure, 0));

        Assert.Equal("parked by Kim", azure[machine]["tags"]!["AVD-no-scaling"]!.GetValue<string>());
        Assert.Contains("exclusion tag stays: somebody else set it", opened.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_says_what_is_done_and_what_is_left()
    {
        await using var azure = await HostRuns.BusyAsync();
        var (first, second) = (HostRuns.NameOf(azure, 0), HostRuns.NameOf(azure, 1));
        azure.Fail($"/sessionHosts/{second}", 409, "Conflict");

        var run = await HostRuns.RunAsync(azure, "drain", first, second);
        var azureAgain = await HostRuns.RunAsync(azure, "drain", second);

        Assert.Equal(1, run.Code);
        Assert.Contains("drain mode on", run.Out, StringComparison.Ordinal);
        Assert.Contains("failed: drain mode on, Azure refused the request (409 Conflict)", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            $"error AVD6072: Not made, drain mode on: Azure refused the request (409 Conflict): {second}.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("Changed 2 hosts, 1 left", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"Next: avd hosts drain {second} --stack prod\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("exclusion tag was set", azureAgain.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_failed_is_not_offered_again()
    {
        await using var azure = await HostRuns.BusyAsync();
        azure.Fail("/sendMessage", 503, "Busy");

        var run = await HostRuns.RunAsync(azure, "drain", HostRuns.NameOf(azure, 0), "--message", "Please sign out.");

        Assert.Equal(1, run.Code);
        Assert.Contains("exclusion tag set; drain mode on; failed: message sent", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("Next: avd hosts list --stack prod\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/machines")]
    [InlineData("/sessionHosts")]
    public async Task Nothing_is_changed_on_an_incomplete_picture(string path)
    {
        await using var azure = await HostRuns.BusyAsync();
        azure.Fail(path, 403, "AuthorizationFailed");

        var run = await HostRuns.RunAsync(azure, "drain", HostRuns.NameOf(azure, 0));

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD6073", run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Changes);
    }

    [Theory]
    [InlineData("Name session hosts, or choose them", "drain")]
    [InlineData("cannot be combined with --pool or --cluster", "drain", "avd-001", "--pool", "x")]
    [InlineData("No session host of the stack is called 'avd-nothing'", "drain", "avd-nothing")]
    [InlineData("The text of a message must not be empty.", "drain", "avd-001", "--message", "")]
    public async Task Wrong_usage_changes_nothing(string problem, params string[] args)
    {
        await using var azure = await HostRuns.BusyAsync();

        var run = await HostRuns.RunAsync(azure, args);

        Assert.Equal(2, run.Code);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task A_host_that_is_not_registered_has_nothing_to_drain()
    {
        await using var azure = await HostRuns.BusyAsync();
        var name = HostRuns.NameOf(azure, 0);
        azure.Remove(azure.IdsOf(HostRuns.Hosts)[0]);

        var run = await HostRuns.RunAsync(azure, "drain", name);

        Assert.Equal(0, run.Code);
        Assert.Contains("not registered", run.Out, StringComparison.Ordinal);
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task Json_has_what_was_done()
    {
        await using var azure = await HostRuns.BusyAsync();

        var run = await HostRuns.RunAsync(azure, "drain", HostRuns.NameOf(azure, 0), "--format", "json");

        using var json = JsonDocument.Parse(run.Out);
        Assert.False(json.RootElement.GetProperty("dryRun").GetBoolean());
        Assert.Equal(
            ["exclusion tag set", "drain mode on"],
            json.RootElement.GetProperty("hosts")[0].GetProperty("done").EnumerateArray().Select(done => done.GetString()!)
        );
    }

    [Fact]
    public async Task With_a_registration_for_each_host_drain_mode_belongs_to_the_config()
    {
        await using var azure = await HostRuns.BusyAsync();

        var run = await HostRuns.RunAsync(
            azure,
            host => host with { Environment = new Dictionary<string, string> { ["AVD__REGISTRATION__PER_HOST"] = "true" } },
            "drain",
            HostRuns.NameOf(azure, 0)
        );

        Assert.Equal(0, run.Code);
        Assert.Contains("warning AVD6070: session_host.drained decides the drain mode", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_exclusion_tag_scaling_may_open_the_hosts()
    {
        await using var azure = await HostRuns.BusyAsync();
        var files = FakeFiles.OfRepository().Replacing("config/variables.yml", "  exclusion_tag: avd-no-scaling\n", "");

        var run = await HostRuns.RunAsync(azure, host => host with { Files = files }, "drain", HostRuns.NameOf(azure, 0));

        Assert.Equal(0, run.Code);
        Assert.Contains("warning AVD6071: scaling.exclusion_tag is not set", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Changes, change => change.StartsWith("tag", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_tag_of_a_drained_host_is_drift_until_it_is_opened()
    {
        await using var azure = await HostRuns.BusyAsync();
        var host = HostRuns.NameOf(azure, 3);

        await HostRuns.RunAsync(azure, "drain", host);
        var drained = await HostRuns.DriftAsync(azure);
        await HostRuns.RunAsync(azure, "undrain", host);
        var opened = await HostRuns.DriftAsync(azure);

        Assert.Contains("avd-no-scaling", drained.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("avd-no-scaling", opened.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pool_and_a_cluster_choose_their_hosts_alone()
    {
        var whole = await WholePreviews.Of("examples/hospital");
        await using var azure = await RunningEstate.StartAsync(whole);
        azure.AllowsChanges = true;
        var wanted = whole.Estate.Pools.Single(pool => pool.Name == "developers").Hosts;
        var cluster = wanted[0].Cluster.Name;
        Assert.True(whole.Estate.Pools.Length > 1);

        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Azure = LiveReading.ConnectionTo(azure) },
            ["hosts", "drain", "--config", "config/examples/hospital.yml", "--pool", "developers", "--cluster", cluster]
        );

        Assert.Equal(0, run.Code);
        Assert.Equal(
            wanted.Where(host => host.Cluster.Name == cluster).Select(host => host.RegisteredName).Order(),
            azure
                .IdsOf(HostRuns.Hosts)
                .Where(id => azure[id]["properties"]!["allowNewSession"]?.GetValue<bool>() == false)
                .Select(id => id.Split('/')[^1])
                .Order()
        );
        Assert.Empty(azure.Violations);
    }
}

using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Roll;

/// <summary><c>avd roll</c> as its users run it, on the doubles of Azure and Pulumi.</summary>
public sealed class RollCommandTests
{
    [Fact]
    public async Task Sixty_hosts_on_three_clusters_with_a_batch_that_fails()
    {
        await using var runs = await RollRuns.StartAsync();
        foreach (var host in Enumerable.Range(0, 60))
        foreach (var number in Enumerable.Range(1, 3))
            runs.SignIn(host, number, minutes: (host * 7 * number) % 400);
        runs.Pulumi.Sick.Add("avd-con-203");

        var stopped = await runs.RunAsync("--yes");

        Golden.Verify(stopped.Out + stopped.Error, "tests", "Goldens", "roll", "sixty-stopped.txt");
        Assert.Equal(1, stopped.Code);
        Assert.Contains("avd-con-203", stopped.Error, StringComparison.Ordinal);
        Assert.Empty(runs.Drained());
        Assert.Equal(30, runs.Old());
        Assert.EndsWith("Next: avd roll --stack prod --state .avd/roll.json --resume\n", stopped.Error, StringComparison.Ordinal);

        // somebody repairs the host
        var sick = runs.Azure.IdsOf(RollRuns.SessionHosts)[22];
        runs.Azure[sick]["properties"]!["status"] = "Available";
        runs.Azure[sick]["properties"]!["sessionHostHealthCheckResults"]![0]!["healthCheckResult"] = "HealthCheckSucceeded";
        var resumed = await runs.RunAsync("--resume");

        Golden.Verify(resumed.Out + resumed.Error, "tests", "Goldens", "roll", "sixty-resumed.txt");
        Assert.Equal(0, resumed.Code);
        Assert.Empty(runs.Drained());
        Assert.Equal(0, runs.Old());
        Assert.Equal(60, runs.Azure.IdsOf(RollRuns.SessionHosts).Count);
        Assert.False(File.Exists(runs.StateFile));
        // sentences of diagnostics end their lines on a terminal
        Assert.All(
            (stopped.Out + stopped.Error + resumed.Error).Split('\n').Where(line => !line.StartsWith("error ", StringComparison.Ordinal)),
            line => Assert.InRange(line.Length, 0, 100)
        );
        Assert.Empty(runs.Azure.Violations);
        Assert.Subset(runs.Whole.Model.Resources.Select(resource => resource.Urn).ToHashSet(), runs.Pulumi.Targets);
    }

    [Fact]
    public async Task A_dry_run_needs_no_Azure_and_writes_nothing()
    {
        await using var runs = await RollRuns.StartAsync();

        var run = await runs.RunAsync("--dry-run");

        Golden.Verify(run.Out, "tests", "Goldens", "roll", "dry-run.txt");
        Assert.Equal(0, run.Code);
        Assert.Empty(runs.Azure.Requests);
        Assert.Empty(runs.Pulumi.Asked);
        Assert.False(File.Exists(runs.StateFile));
    }

    [Fact]
    public async Task Hosts_are_chosen_and_one_that_is_current_needs_replace()
    {
        await using var runs = await RollRuns.StartAsync();

        var first = await runs.RunAsync("--yes", "--hosts", "avd-con-101", "avd-con-301");
        var again = await runs.RunAsync("--yes", "--hosts", "avd-con-101");
        var forced = await runs.RunAsync("--yes", "--hosts", "avd-con-101", "--replace");

        Assert.Equal((0, 58), (first.Code, runs.Old()));
        Assert.Contains("All chosen hosts are as the config says. Nothing was changed.", again.Error, StringComparison.Ordinal);
        Assert.Contains("replaced by --replace", forced.Out, StringComparison.Ordinal);
        Assert.Equal(3, runs.Pulumi.Asked.Count(asked => asked.StartsWith("destroy", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_is_touched_if_no_batch_keeps_the_seats_open()
    {
        await using var runs = await RollRuns.StartAsync("{mode: manual, batch_size: 10, min_seats: 700}");
        foreach (var host in runs.Azure.IdsOf(RollRuns.SessionHosts).Take(3))
            runs.Azure[host]["properties"]!["allowNewSession"] = false;

        var run = await runs.RunAsync("--yes");

        Assert.Equal(1, run.Code);
        Assert.Contains("AVD6075", run.Error, StringComparison.Ordinal);
        Assert.Contains("684 seats are open, 700 must stay open", run.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Empty(runs.Azure.Changes);
        Assert.Empty(runs.Pulumi.Asked);
    }

    [Fact]
    public async Task Pulumi_that_fails_stops_the_roll_and_what_runs_is_open()
    {
        await using var runs = await RollRuns.StartAsync();
        runs.Pulumi.Fails = "up";

        var images = await runs.RunAsync("--yes");
        var unfinished = await runs.RunAsync("--yes");
        runs.Pulumi.Fails = "destroy";
        var destroy = await runs.RunAsync("--resume");
        var drained = runs.Drained().ToList();
        runs.Pulumi.Fails = null;
        var resumed = await runs.RunAsync("--resume");

        Assert.Contains("pulumi up of the images failed: exit code 255", images.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("AVD6077", unfinished.Error, StringComparison.Ordinal);
        Assert.Contains("pulumi destroy failed: exit code 255", destroy.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        // without a registration no user gets there; the machines are destroyed when the roll goes on
        Assert.DoesNotContain(drained, name => name.Contains('.', StringComparison.Ordinal));
        Assert.Equal((0, 0), (resumed.Code, runs.Old()));
    }

    [Fact]
    public async Task A_roll_is_ended_with_abort()
    {
        await using var runs = await RollRuns.StartAsync();
        runs.Pulumi.Sick.Add("avd-con-101");
        await runs.RunAsync("--yes");

        var abort = await runs.RunAsync("--abort");
        var none = await runs.RunAsync("--resume");

        Assert.Equal(0, abort.Code);
        Assert.Contains("The roll is ended. No host is drained by it.", abort.Error, StringComparison.Ordinal);
        Assert.Empty(runs.Drained());
        Assert.Contains("AVD6079", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_rolls_at_once_are_refused()
    {
        await using var runs = await RollRuns.StartAsync();
        CommandRun? second = null;
        runs.Pulumi.OnVerb = _ => second ??= runs.RunAsync("--yes").GetAwaiter().GetResult();

        await runs.RunAsync("--yes", "--hosts", "avd-con-101");

        Assert.Contains("AVD6076", second!.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_config_is_not_resumed()
    {
        await using var runs = await RollRuns.StartAsync();
        runs.Pulumi.Sick.Add("avd-con-101");
        await runs.RunAsync("--yes");
        var text = await File.ReadAllTextAsync(runs.StateFile);
        await File.WriteAllTextAsync(runs.StateFile, text.Replace("\"target\": \"", "\"target\": \"0", StringComparison.Ordinal));

        Assert.Contains("AVD6078", (await runs.RunAsync("--resume")).Error, StringComparison.Ordinal);

        await File.WriteAllTextAsync(runs.StateFile, text[..(text.Length / 2)]);
        Assert.Contains("AVD6079", (await runs.RunAsync("--resume")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personal_hosts_without_an_acknowledgement_are_left_out()
    {
        await using var runs = await RollRuns.StartAsync(
            "{mode: manual, batch_size: 2, acknowledged: {avd-con-102: 'Ada, 2026-11-20'}}",
            text =>
                text.Replace("  type: Pooled\n  max_session_limit: 12\n", "  type: Personal\n", StringComparison.Ordinal).Split("scaling:")[
                    0
                ]
        );

        var run = await runs.RunAsync("--yes");

        Assert.Equal((0, 59), (run.Code, runs.Old()));
        Assert.Contains("AVD6081", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hosts_that_join_Entra_wait_for_a_person()
    {
        await using var runs = await RollRuns.StartAsync(change: text =>
            text.Replace("pattern: ad_ds", "pattern: hybrid_entra", StringComparison.Ordinal)
        );

        var paused = await runs.RunAsync("--yes", "--hosts", "avd-con-101");
        var resumed = await runs.RunAsync("--resume", "--devices-removed");

        Assert.Contains("Remove the devices of avd-con-101", paused.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.EndsWith("--resume --devices-removed\n", paused.Error, StringComparison.Ordinal);
        Assert.Equal((0, 59), (resumed.Code, runs.Old()));
    }

    [Fact]
    public async Task Hosts_of_others_and_hosts_that_left_the_config_are_told_apart()
    {
        await using var runs = await RollRuns.StartAsync();
        foreach (var id in runs.Azure.IdsOf(RollRuns.SessionHosts).Skip(58).ToList())
            runs.Azure[id]["properties"]!["status"] = "Unavailable";
        var stranger = runs.Azure[runs.Azure.IdsOf(RollRuns.SessionHosts)[0]].DeepClone().AsObject();
        var pool = runs.Azure.IdsOf("Microsoft.DesktopVirtualization/hostPools").Single();
        (stranger["id"], stranger["name"]) = ($"{pool}/sessionHosts/other-001.corp.contoso.com", "hp-contoso/other-001.corp.contoso.com");
        runs.Azure.Add(stranger);

        var run = await runs.RunAsync("--yes");

        Assert.Equal((0, 0), (run.Code, runs.Old()));
        Assert.Contains(
            runs.Azure.IdsOf(RollRuns.SessionHosts),
            id => id.EndsWith("/other-001.corp.contoso.com", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(runs.Azure.Changes, change => change.Contains("other-001", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--resume --abort", "--resume and --abort cannot be combined.")]
    [InlineData("--devices-removed", "--devices-removed is used with --resume.")]
    [InlineData("--resume --replace", "choose the hosts of a new roll")]
    [InlineData("--pool nobody", "The stack has no hosts of a pool 'nobody'")]
    public async Task Wrong_usage_says_what_is_right(string args, string expected)
    {
        await using var runs = await RollRuns.StartAsync();

        var run = await runs.RunAsync(args.Split(' '));

        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_a_roll_needs_yes()
    {
        await using var runs = await RollRuns.StartAsync();

        var run = await runs.RunAsync();

        Assert.Equal(2, run.Code);
        Assert.EndsWith("--yes\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(runs.Azure.Changes);
    }
}

using System.Text.Json.Nodes;
using AvdPulumi.Components.Guest;
using AvdPulumi.Infra.Operations;
using AvdPulumi.Infra.Verify;
using AvdPulumi.Infra.Verify.Guest;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Infra.Vaults;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Live;

/// <summary>What <c>avd verify --in-guest</c> asks of machines, what it makes of the answers, and that nothing of it stays in Azure.</summary>
public sealed class GuestCheckTests
{
    private const string Machines = "Microsoft.HybridCompute/machines";
    private static readonly string[] OnHosts = ["join", "dns", "endpoints", "shares", "fslogix", "profiles", "time", "disk"];

    private static readonly VerifyCheck[] All = [.. CheckTable.All.Where(check => check.IsInGuest)];

    public static TheoryData<string> Checks => [.. All.Select(check => check.Id)];

    [Fact]
    public void Each_line_of_the_script_has_a_check() =>
        Assert.Equal(
            OnHosts.Select(check => $"guest-{check}").Append("guest-file-server").Order(StringComparer.Ordinal),
            All.Select(check => check.Id).Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task Each_check_passes_where_the_machines_say_so_with_one_run_in_each()
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;

        var results = await RunAsync(azure, whole, All);

        Assert.All(results, result => Assert.Equal(CheckOutcome.Passed, result.Outcome));
        var hosts = whole.Estate.PoolsWithOwnHosts.Sum(pool => pool.Hosts.Length);
        Assert.All(results.Where(result => result.Check.Id != "guest-file-server"), result => Assert.Equal(hosts, result.Answer.Examined));
        Assert.Equal(hosts + whole.Estate.FileServers.Length, azure.GuestRuns.Count);
        Assert.Distinct(azure.GuestRuns.Select(run => run.Id));
        AssertNothingLeft(azure);
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Each_check_finds_its_fault(string id)
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;
        azure.GuestSays = (machine, command) =>
            Healthy(command)
                .Replace(
                    $"{id["guest-".Length..]} passed",
                    $"{id["guest-".Length..]} failed It is \u001b[31mbroken.",
                    StringComparison.Ordinal
                )
                .Replace(
                    "AVDPULUMI-OK Test-FileServer",
                    "AVDPULUMI-FAILED unhealthy The witness is Offline.\nlog",
                    StringComparison.Ordinal
                );

        var result = Assert.Single(await RunAsync(azure, whole, [All.Single(check => check.Id == id)]));

        Assert.Equal(CheckOutcome.Failed, result.Outcome);
        Assert.Equal(
            id == "guest-file-server" ? "reports: The witness is Offline (unhealthy)" : "reports: It is  [31mbroken",
            result.Answer.Findings[0].Message
        );
        Assert.Equal(result.Answer.Examined, result.Answer.Findings.Length);
        AssertNothingLeft(azure);
    }

    [Theory]
    [InlineData("2026-11-20 08:30:00Z AVDPULUMI-CHECK join pas", "the answer is not complete or not valid")]
    [InlineData("", "the answer is not complete or not valid")]
    [InlineData("AVDPULUMI-CHECK join unknown Windows reported X", "the script in the guest could not tell (unknown)")]
    [InlineData("AVDPULUMI-FAILED not-64-bit The script runs in a 32-bit process", "the script in the guest could not tell (not-64-bit)")]
    public async Task What_a_machine_does_not_say_is_not_proven(string output, string words)
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;
        azure.GuestSays = (_, _) => output;

        var result = Assert.Single(await RunAsync(azure, whole, [All.Single(check => check.Id == "guest-join")]));

        Assert.Equal(CheckOutcome.Unread, result.Outcome);
        Assert.All(result.Answer.Unread, failure => Assert.Equal(words, failure.Words));
        AssertNothingLeft(azure);
    }

    [Fact]
    public async Task What_a_machine_has_nothing_of_does_not_apply()
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;
        azure.GuestSays = (_, command) => Healthy(command).Replace("fslogix passed", "fslogix absent", StringComparison.Ordinal);

        var result = Assert.Single(await RunAsync(azure, whole, [All.Single(check => check.Id == "guest-fslogix")]));

        Assert.Equal(CheckOutcome.DoesNotApply, result.Outcome);
    }

    [Fact]
    public async Task A_script_that_does_not_end_is_given_up_and_removed()
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;
        azure.GuestRunsFor = int.MaxValue;
        VerifyCheck[] check = [All.Single(check => check.Id == "guest-file-server")];

        var result = Assert.Single(await RunAsync(azure, whole, check));

        Assert.Equal("the script in the guest did not end in time", Assert.Single(result.Answer.Unread).Words);
        AssertNothingLeft(azure);
    }

    [Fact]
    public async Task A_machine_that_is_not_connected_is_not_asked_and_one_that_may_be_off_is_left_out()
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;
        foreach (var machine in azure.IdsOf(Machines))
            azure[machine]["properties"]!["status"] = "Disconnected";

        var results = await RunAsync(azure, whole, All);

        Assert.Empty(azure.GuestRuns);
        var server = results.Single(result => result.Check.Id == "guest-file-server");
        Assert.Equal("the machine is not connected to Azure", Assert.Single(server.Answer.Unread).Words);
        Assert.All(results.Where(result => result != server), result => Assert.Equal(CheckOutcome.DoesNotApply, result.Outcome));
    }

    [Fact]
    public async Task What_an_interrupted_run_left_is_removed_first()
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;
        var id = CommandOfFileServer(azure, whole);
        azure.Add(
            new JsonObject
            {
                ["id"] = id,
                ["tags"] = new JsonObject { [GuestRunner.OwnTag] = "true" },
                ["properties"] = new JsonObject(),
            }
        );

        var result = Assert.Single(await RunAsync(azure, whole, [All.Single(check => check.Id == "guest-file-server")]));

        Assert.Equal(CheckOutcome.Passed, result.Outcome);
        Assert.Equal(["delete", "run", "delete"], azure.Changes.Select(change => change.Split(' ')[0]));
    }

    [Fact]
    public async Task A_run_command_that_somebody_else_made_stays()
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;
        var id = CommandOfFileServer(azure, whole);
        azure.Add(new JsonObject { ["id"] = id, ["properties"] = new JsonObject() });

        var result = Assert.Single(await RunAsync(azure, whole, [All.Single(check => check.Id == "guest-file-server")]));

        Assert.Equal("the machine has a run command avd-verify that somebody else made", Assert.Single(result.Answer.Unread).Words);
        Assert.Empty(azure.Changes);
        Assert.Contains(id, azure.AllIds, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_the_permission_nothing_is_run_and_the_check_says_so()
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;
        azure.Fail("/runCommands/avd-verify", 403, "AuthorizationFailed");

        var results = await RunAsync(azure, whole, All);

        Assert.All(results, result => Assert.Equal(CheckOutcome.Unread, result.Outcome));
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task After_Ctrl_C_no_run_command_is_left()
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;
        azure.GuestRunsFor = int.MaxValue;
        var started = new TaskCompletionSource();
        azure.GuestSays = (_, _) => "";
        using var actions = LiveReading.ConnectionTo(azure).ActionsOf(TestSettings.Minimal.Subscription);
        using var runner = new GuestRunner(actions, new NotifyingClock(started));
        var run = VerifyRun.OfAsync([.. All], ReadsOf(actions, runner, whole), (_, _) => { });
        await started.Task;

        var said = runner.Settle();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal("nothing was changed, and no run command avd-verify is left.", said);
        Assert.NotEmpty(azure.GuestRuns);
        AssertNothingLeft(azure);
    }

    [Fact]
    public async Task What_could_not_be_removed_is_told()
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;
        azure.GuestSays = (_, command) =>
        {
            azure.Fail("/runCommands/avd-verify", 409, "Conflict");
            return Healthy(command);
        };
        using var actions = LiveReading.ConnectionTo(azure).ActionsOf(TestSettings.Minimal.Subscription);
        using var runner = new GuestRunner(actions, new PausesAtOnce(TimeSpan.MaxValue));

        await VerifyRun.OfAsync([All.Single(check => check.Id == "guest-file-server")], ReadsOf(actions, runner, whole), (_, _) => { });

        Assert.Equal(CommandOfFileServer(azure, whole), Assert.Single(runner.Left), ignoreCase: true);
    }

    [Fact]
    public async Task A_host_is_asked_what_the_config_says_and_no_parameter_is_unknown_to_the_script()
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;

        await RunAsync(azure, whole, All);

        foreach (var (_, body) in azure.GuestRuns)
        {
            var script = GuestScript.All.Single(script => script.Text == body["properties"]!["source"]!["script"]!.GetValue<string>());
            var given = ParametersOf(body);
            Assert.Subset(script.Parameters.Select(parameter => parameter.Name).ToHashSet(), given.Keys.ToHashSet());
            Assert.Superset(
                script.Parameters.Where(parameter => !parameter.IsOptional).Select(parameter => parameter.Name).ToHashSet(),
                given.Keys.ToHashSet()
            );
            Assert.All(given.Values, value => Assert.NotEmpty(value));
        }
        var host = ParametersOf(azure.GuestRuns.First(run => run.Id.Contains("/avd-con-", StringComparison.Ordinal)).Body);
        Assert.Equal("hybrid", host["JoinType"]);
        Assert.Equal("corp.contoso.com", host["DomainName"]);
        Assert.Equal("corp.contoso.com", host["TimeServer"]);
        Assert.Equal("300", host["MaxOffsetSeconds"]);
        Assert.Contains("login.microsoftonline.com:443", host["Endpoints"].Split(','));
        Assert.DoesNotContain('*', host["Endpoints"]);
        Assert.StartsWith(@"HKLM\SOFTWARE\FSLogix", host["Values"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_option_no_machine_is_asked()
    {
        var (whole, azure) = await StartAsync();
        await using var _ = azure;
        azure.AllowsChanges = false;

        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Azure = LiveReading.ConnectionTo(azure) },
            ["verify", "--stack", "prod"]
        );

        Assert.DoesNotContain("guest-", run.Out, StringComparison.Ordinal);
        Assert.Empty(azure.Violations);
        Assert.Empty(azure.GuestRuns);
        Assert.All(All, check => Assert.DoesNotContain($"Checked {check.Id}", run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_the_option_machines_are_asked_as_well()
    {
        var (_, azure) = await StartAsync();
        await using var _ = azure;

        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Azure = LiveReading.ConnectionTo(azure) },
            ["verify", "--stack", "prod", "--in-guest", "--only", "phase-7"]
        );

        Assert.Equal(0, run.Code);
        Assert.Contains("Checked guest-file-server", run.Error, StringComparison.Ordinal);
        Assert.Contains("; nothing was changed in the machines.", run.Error, StringComparison.Ordinal);
        AssertNothingLeft(azure);
    }

    [Fact]
    public async Task A_check_in_guests_without_the_option_is_wrong_usage()
    {
        var (_, azure) = await StartAsync();
        await using var _ = azure;

        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Azure = LiveReading.ConnectionTo(azure) },
            ["verify", "--stack", "prod", "--only", "guest-join"]
        );

        Assert.Equal(2, run.Code);
        Assert.Contains("needs --in-guest: avd verify --only guest-join --in-guest", run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Requests);
    }

    [Fact]
    public async Task A_hundred_machines_take_five_requests_each_and_eight_run_at_the_same_time()
    {
        var whole = await LargeEstateTests.WholeOf(100);
        await using var azure = await RunningEstate.StartAsync(whole);
        azure.AllowsChanges = true;
        azure.GuestSays = (_, command) => Healthy(command);

        var results = await RunAsync(azure, whole, All);

        Assert.All(
            results.Where(result => result.Check.Id is "guest-join" or "guest-disk"),
            result => Assert.Equal((CheckOutcome.Passed, 100), (result.Outcome, result.Answer.Examined))
        );
        // whether it is there, start, running, ended, removal
        Assert.Equal(
            5 * azure.GuestRuns.Count,
            azure.Requests.Count(request => request.EndsWith("/runCommands/avd-verify", StringComparison.Ordinal))
        );
        Assert.InRange(azure.MostAtOnce, 2, 8);
        AssertNothingLeft(azure);
    }

    private static async Task<(WholePreview Whole, AzureDouble Azure)> StartAsync()
    {
        var whole = await WholePreviews.Of("contoso/prod");
        var azure = await RunningEstate.StartAsync(whole);
        azure.AllowsChanges = true;
        azure.GuestSays = (_, command) => Healthy(command);
        return (whole, azure);
    }

    // as the script prints it: docs/guest-scripts.md
    private static string Healthy(JsonObject command)
    {
        var text = command["properties"]!["source"]!["script"]!.GetValue<string>();
        var script = GuestScript.All.Single(script => script.Text == text);
        var lines = script == VerificationScripts.TestSessionHost ? OnHosts : [];
        return string.Join(
            "\r\n",
            [.. lines.Select(check => $"2026-11-20 08:30:00Z {VerificationScripts.CheckWord} {check} passed"), script.Marker]
        );
    }

    private static async Task<IReadOnlyList<CheckResult>> RunAsync(AzureDouble azure, WholePreview whole, VerifyCheck[] checks)
    {
        using var actions = LiveReading.ConnectionTo(azure).ActionsOf(TestSettings.Minimal.Subscription);
        using var runner = new GuestRunner(actions, new PausesAtOnce(TimeSpan.MaxValue));
        return await VerifyRun.OfAsync([.. checks], ReadsOf(actions, runner, whole), (_, _) => { });
    }

    private static VerifyReads ReadsOf(HostActions actions, GuestRunner runner, WholePreview whole) =>
        new(actions.Reads, whole.Model, whole.Estate, RunningEstate.Now, null, CancellationToken.None) { Runner = runner };

    private static Dictionary<string, string> ParametersOf(JsonObject body) =>
        body["properties"]!["parameters"]!
            .AsArray()
            .ToDictionary(parameter => parameter!["name"]!.GetValue<string>(), parameter => parameter!["value"]!.GetValue<string>());

    private static string CommandOfFileServer(AzureDouble azure, WholePreview whole)
    {
        using var client = LiveReading.ConnectionTo(azure).ClientOf(TestSettings.Minimal.Subscription);
        var reads = new VerifyReads(client, whole.Model, whole.Estate, RunningEstate.Now, null, CancellationToken.None);
        return $"{Assert.Single(PlannedGuests.Of(reads, GuestKind.FileServer)).MachineId}/runCommands/{GuestRunner.CommandName}";
    }

    private static void AssertNothingLeft(AzureDouble azure)
    {
        Assert.DoesNotContain(azure.AllIds, id => id.EndsWith($"/{GuestRunner.CommandName}", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(azure.Violations);
    }

    // tells of the first pause, and lets none of them end
    private sealed class NotifyingClock(TaskCompletionSource paused) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            paused.TrySetResult();
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        }
    }
}

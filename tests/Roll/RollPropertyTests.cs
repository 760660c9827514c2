using AvdPulumi.Infra.Roll;

namespace AvdPulumi.Tests.Roll;

/// <summary>What is true of every roll, in random estates, with failures and interruptions at any operation.</summary>
public sealed class RollPropertyTests
{
    private const int Often = 200;

    private static IEnumerable<int> Seeds => Enumerable.Range(1, Often);

    [Fact]
    public async Task Seats_stay_open_and_no_host_is_removed_too_early()
    {
        var complete = 0;
        foreach (var seed in Seeds)
        {
            var scenario = new RollScenario(seed);
            var before = scenario.Marks();

            var end = await scenario.RunAsync(scenario.Begin());

            Assert.True(scenario.World.Violations.Count == 0, $"seed {seed}: {string.Join("; ", scenario.World.Violations)}");
            Assert.True(!scenario.Left(before).Any(), $"seed {seed}: {string.Join(", ", scenario.Left(before))} stay drained");
            if (end!.Stopped is null)
                AssertComplete(scenario, seed);
            complete += end.Stopped is null ? 1 : 0;
        }
        Assert.InRange(complete, Often / 3, Often - 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_killed_roll_goes_on_to_the_same_end(bool isAfter)
    {
        foreach (var seed in Seeds)
        {
            var straight = new RollScenario(seed);
            var killed = new RollScenario(seed);
            var before = killed.Marks();
            killed.World.KillAfter(seed % 37, isAfter);

            var end = await straight.RunAsync(straight.Begin());
            var resumed = await killed.RunAsync(killed.Begin()) ?? await killed.RunAsync(killed.Reread());

            Assert.True(killed.World.Violations.Count == 0, $"seed {seed}: {string.Join("; ", killed.World.Violations)}");
            Assert.True(!killed.Left(before).Any(), $"seed {seed}: {string.Join(", ", killed.Left(before))} stay drained");
            if (end!.Stopped is null && resumed!.Stopped is null)
                AssertComplete(killed, seed);
            // more time passes, so a session that stops one roll may have ended in the other
            if (end.Stopped is null)
                Assert.True(resumed!.Stopped is null, $"seed {seed}: {resumed!.Stopped?.Words}");
        }
    }

    [Fact]
    public async Task After_a_failure_no_batch_begins_and_nothing_stays_drained_and_it_can_be_resumed()
    {
        var stopped = 0;
        foreach (var seed in Seeds)
        {
            var scenario = new RollScenario(seed);
            var before = scenario.Marks();
            scenario.World.FailsAt = seed % 41;

            var end = await scenario.RunAsync(scenario.Begin());

            Assert.True(scenario.World.Violations.Count == 0, $"seed {seed}: {string.Join("; ", scenario.World.Violations)}");
            if (end!.Stopped is null)
                continue;
            stopped++;
            var drained = scenario.Left(before).ToList();
            Assert.Equal(drained.Order(), end.StillDrained.Select(host => host.Name).Order());
            Assert.True(drained.Count == 0 || end.Stopped.Cause != RollStopCause.Azure, $"seed {seed}");
            if (end.Stopped.Cause is RollStopCause.NoSeats or RollStopCause.Sessions)
                continue;
            var resumed = await scenario.RunAsync(scenario.Reread());
            Assert.True(scenario.World.Violations.Count == 0, $"seed {seed}: {string.Join("; ", scenario.World.Violations)}");
            if (resumed!.Stopped is null)
                AssertComplete(scenario, seed);
        }
        Assert.InRange(stopped, Often / 4, Often);
    }

    [Fact]
    public async Task A_batch_that_is_not_healthy_is_the_last_one()
    {
        var seen = 0;
        foreach (var seed in Seeds)
        {
            var scenario = new RollScenario(seed);
            scenario.World.Sick.Add(scenario.Hosts[seed % scenario.Hosts.Length].Name);

            var end = await scenario.RunAsync(scenario.Begin());

            Assert.Empty(scenario.World.Violations);
            if (end!.Stopped?.Cause != RollStopCause.Unhealthy)
                continue;
            seen++;
            Assert.Contains(scenario.World.Sick.Single(), end.Stopped.Words, StringComparison.Ordinal);
            // only hosts of batches that are done, and of this one
            Assert.All(
                scenario.World.Destroyed,
                name => Assert.Contains(name, end.State.Done.Concat(end.State.Batch!.Hosts.Select(host => host.Host.Name)))
            );
            scenario.World.Sick.Clear();
            foreach (var host in scenario.World.Hosts.Where(host => host.IsNew))
                host.Status = "Available";
            var resumed = await scenario.RunAsync(scenario.Reread());
            if (resumed!.Stopped is null)
                AssertComplete(scenario, seed);
        }
        Assert.InRange(seen, Often / 8, Often);
    }

    [Fact]
    public async Task Ctrl_C_opens_what_is_not_replaced()
    {
        foreach (var seed in Seeds)
        {
            var scenario = new RollScenario(seed);
            var before = scenario.Marks();
            using var interrupted = new CancellationTokenSource();
            await interrupted.CancelAsync();

            var end = await scenario.RunAsync(scenario.Begin(), interrupted.Token);

            Assert.Equal(RollStopCause.Interrupted, end!.Stopped!.Cause);
            Assert.Empty(scenario.Left(before));
        }
    }

    [Fact]
    public async Task Users_who_come_when_a_colleague_opens_hosts_get_their_whole_time()
    {
        var again = 0;
        foreach (var seed in Seeds)
        {
            var scenario = new RollScenario(seed);
            scenario.World.Life = new Random(seed);

            var end = await scenario.RunAsync(scenario.Begin());

            AssertClean(scenario, seed);
            again += scenario.Lines.Count(line => line.Contains(RollLog.DrainedAgain[..20], StringComparison.Ordinal));
            if (end!.Stopped is null)
                AssertComplete(scenario, seed);
        }
        Assert.True(again > Often / 4, $"{again} times");
    }

    [Fact]
    public async Task Hosts_that_a_colleague_opens_while_no_process_runs_are_drained_again()
    {
        foreach (var seed in Seeds)
        {
            var scenario = new RollScenario(seed);
            var before = scenario.Marks();
            RollEnd? end = null;
            var state = scenario.Begin();
            // killed often, between operations and between writes
            foreach (var kill in Enumerable.Range(0, 6))
            {
                scenario.World.KillAfter((seed + (kill * 5)) % 23, isAfter: (seed + kill) % 2 == 0);
                scenario.OnSave = save => _ = save % 29 == (seed + kill) % 29 ? throw new KilledException() : save;
                end = await scenario.RunAsync(state);
                if (end is not null)
                    break;
                scenario.World.Visit(opens: true, _ => true);
                state = scenario.Written is null ? scenario.Begin() : scenario.Reread();
            }
            scenario.World.KillAfter(int.MaxValue, isAfter: false);
            scenario.OnSave = _ => { };
            end ??= await scenario.RunAsync(state);

            AssertClean(scenario, seed);
            Assert.True(!scenario.Left(before).Any(), $"seed {seed}: {string.Join(", ", scenario.Left(before))} stay drained");
            if (end!.Stopped is null)
                AssertComplete(scenario, seed);
        }
    }

    [Fact]
    public async Task Personal_hosts_are_replaced_although_every_user_has_a_session()
    {
        var personal = 0;
        foreach (var scenario in Seeds.Select(seed => new RollScenario(seed)).Where(scenario => scenario.Policy.IsPersonal))
        {
            foreach (var host in scenario.World.Hosts.Where(host => host is { IsRegistered: true, Sessions.Count: 0 }))
                host.Sessions.Add(new ModelSession(scenario.Clock.GetUtcNow().AddDays(2), IsStubborn: false));

            var end = await scenario.RunAsync(scenario.Begin());

            Assert.NotEqual(RollStopCause.NoSeats, end!.Stopped?.Cause);
            personal++;
        }
        Assert.InRange(personal, Often / 10, Often);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_state_that_cannot_be_written_leaves_nothing_drained(bool isLasting)
    {
        var stopped = 0;
        foreach (var seed in Seeds)
        {
            var scenario = new RollScenario(seed);
            var before = scenario.Marks();
            var fails = (seed % 31) + 1;
            scenario.OnSave = save => _ = save == fails || (isLasting && save > fails) ? throw new IOException("No space left.") : save;

            var end = await scenario.RunAsync(scenario.Begin());

            AssertClean(scenario, seed);
            Assert.Equal(scenario.Left(before).Order(), end!.StillDrained.Select(host => host.Name).Order());
            if (end.Stopped is null || !end.Stopped.Words.Contains("No space left", StringComparison.Ordinal))
                continue;
            stopped++;
            Assert.Empty(end.StillDrained);
            scenario.OnSave = _ => { };
            var resumed = await scenario.RunAsync(scenario.Reread());
            AssertClean(scenario, seed);
            if (resumed!.Stopped is null)
                AssertComplete(scenario, seed);
        }
        Assert.InRange(stopped, Often / 4, Often);
    }

    [Fact]
    public async Task A_pool_that_was_never_read_names_no_host_that_is_destroyed()
    {
        foreach (var step in Enum.GetValues<RollStep>())
        {
            var scenario = new RollScenario(1);
            scenario.World.FailedLooks.UnionWith(Enumerable.Range(0, 100));
            var host = new BatchHost(scenario.Hosts[0], WasDrained: false, WasExcluded: false);
            var batch = new RollBatch
            {
                Number = 1,
                Hosts = [host],
                Step = step,
                Drained = scenario.Clock.GetUtcNow(),
                Deployed = scenario.Clock.GetUtcNow(),
            };

            var end = await scenario.RunAsync(
                scenario.Begin() with
                {
                    NeedsImages = false,
                    Batch = batch,
                    Pending = scenario.Hosts.Remove(host.Host),
                }
            );

            Assert.Equal(RollStopCause.Azure, end!.Stopped!.Cause);
            Assert.False(end.IsSeen);
            Assert.Equal(step < RollStep.Devices ? 1 : 0, end.StillDrained.Length);
        }
    }

    [Theory]
    [InlineData(nameof(RollStep.Empty), 5, false)]
    [InlineData(nameof(RollStep.Empty), 6, true)]
    [InlineData(nameof(RollStep.Verify), 5, false)]
    [InlineData(nameof(RollStep.Verify), 6, true)]
    [InlineData(nameof(RollStep.Deploy), 1, true)]
    public async Task A_batch_that_waits_is_looked_at_again(string step, int failed, bool isStopped)
    {
        var scenario = new RollScenario(1);
        scenario.World.FailedLooks.UnionWith(Enumerable.Range(0, failed));
        var now = scenario.Clock.GetUtcNow();
        var state = scenario.Begin() with
        {
            NeedsImages = false,
            Pending = scenario.Hosts[1..],
            Batch = new RollBatch
            {
                Number = 1,
                Hosts = [new BatchHost(scenario.Hosts[0], WasDrained: false, WasExcluded: false)],
                Step = Enum.Parse<RollStep>(step),
                Drained = now,
                Deployed = now,
            },
        };

        var end = await scenario.RunAsync(state);

        var stop = end!.Stopped?.Words ?? "";
        Assert.Equal(isStopped, stop.Contains("a look that fails", StringComparison.Ordinal));
    }

    private static void AssertClean(RollScenario scenario, int seed) =>
        Assert.True(scenario.World.Violations.Count == 0, $"seed {seed}: {string.Join("; ", scenario.World.Violations)}");

    private static void AssertComplete(RollScenario scenario, int seed)
    {
        foreach (var host in scenario.Hosts)
        {
            var model = scenario.World.Find(host);
            Assert.True(model.IsRunning == (host.Kind != RollKind.Remove), $"seed {seed}: {host.Name} runs: {model.IsRunning}");
            Assert.True(model.IsNew == (host.Kind != RollKind.Remove), $"seed {seed}: {host.Name} is new: {model.IsNew}");
        }
        Assert.All(
            scenario.World.Hosts.Where(host => host.Name.StartsWith("OTHER", StringComparison.Ordinal)),
            host => Assert.Equal("Kim", host.Tag)
        );
    }
}

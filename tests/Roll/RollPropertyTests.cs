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
            (killed.World.KilledAt, killed.World.IsKilledAfter) = (seed % 37, isAfter);

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

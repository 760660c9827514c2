using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Roll;

/// <summary>What an operator reads while a roll runs: a line for each thing that happened, with the time in UTC.</summary>
/// <param name="write">Writes a line.</param>
/// <param name="clock">The clock.</param>
/// <param name="columns">The width of a line.</param>
internal sealed class RollLog(Action<string> write, TimeProvider clock, int columns)
{
    /// <summary>The images were deployed.</summary>
    public const string Images = "pulumi up of the images";

    /// <summary>Hosts were drained.</summary>
    public const string Drained = "Drained";

    /// <summary>Hosts were drained of which somebody had opened one in between.</summary>
    public const string DrainedAgain = "Drained again, with new times, because somebody opened a host:";

    /// <summary>Sessions were signed out.</summary>
    public const string SignedOut = "Signed out";

    /// <summary>Registrations were removed.</summary>
    public const string Deregistered = "Registrations removed";

    /// <summary>Machines were destroyed.</summary>
    public const string Destroyed = "pulumi destroy";

    /// <summary>Hosts were deployed.</summary>
    public const string Deployed = "pulumi up";

    /// <summary>New hosts were drained as their predecessors were.</summary>
    public const string Restored = "Drained as before the roll";

    // hh:mm and two spaces, and a step is below its batch
    private const string Indent = "         ";

    // a line for each user who leaves says too much
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(15);

    private (string Text, string Until, DateTimeOffset Time) _waiting = ("", "", default);

    /// <summary>What the state becomes before an action.</summary>
    public void Before(RollState before, RollState next, RollAction action, RollSight sight)
    {
        if (before.Batch is null && next.Batch is { } batch)
            Heading(next, batch);
        if (action is RollAction.Wait && next.Batch is { } waiting)
            Waiting(next, waiting, sight);
    }

    /// <summary>What the state becomes after an action.</summary>
    public void After(RollState before, RollState done)
    {
        if (before.Batch is { } batch && done.Batch is null)
            Note(
                FormattableString.Invariant(
                    $"{(batch.Kind == RollKind.Remove ? "Removed" : "Available and healthy")}: {PreviewSummary.Count(batch.Hosts.Length, "host")}; {done.Done.Length} of {done.Total} done"
                )
            );
    }

    /// <summary>Something long begins.</summary>
    public void Begun(string what) => Note($"{what} ...");

    /// <summary>Something was done a number of times.</summary>
    public void Done(string what, int count)
    {
        // hosts that left the pool before an interruption
        if (count == 0)
            return;
        Note(
            what switch
            {
                Drained or DrainedAgain or Restored => $"{what} {PreviewSummary.Count(count, "host")}",
                SignedOut => $"{what} {PreviewSummary.Count(count, "session")}",
                Deregistered => $"{what}: {count.ToString(CultureInfo.InvariantCulture)}",
                _ => $"{what}: {PreviewSummary.Count(count, "resource")}",
            }
        );
    }

    /// <summary>Users were told.</summary>
    public void Told(int messages, DateTimeOffset end, bool isLast)
    {
        if (messages > 0)
            Note(
                $"{(isLast ? "Last message" : "Message")} sent to {PreviewSummary.Count(messages, "session")}: {(isLast ? "signed out at" : "sign out by")} {TimeOf(end)}"
            );
    }

    /// <summary>Hosts were opened again, because the roll ends.</summary>
    public void Opened(ImmutableArray<BatchHost> opened, ImmutableArray<BatchHost> stuck)
    {
        if (!opened.IsEmpty)
            Note($"Opened again: {RollWords.NamesOf(opened.Select(host => host.Host))}");
        if (!stuck.IsEmpty)
            Note($"Not opened: {RollWords.NamesOf(stuck.Select(host => host.Host))}");
    }

    /// <summary>Any other line.</summary>
    public void Note(string text) => Lines($"{TimeOf(clock.GetUtcNow())}    {text}");

    private void Heading(RollState state, RollBatch batch)
    {
        ImmutableArray<RollHost> hosts = [.. batch.Hosts.Select(host => host.Host)];
        var what = batch.Kind switch
        {
            RollKind.Create => "create",
            RollKind.Replace => "replace",
            RollKind.Remove => "remove",
        };
        Lines(
            FormattableString.Invariant(
                $"{TimeOf(clock.GetUtcNow())}  Batch {batch.Number}{(hosts[0].Cluster.Length == 0 ? "" : $" on {hosts[0].Cluster}")}: {what} {RollWords.NamesOf(hosts)}; {state.Done.Length} of {state.Total} done"
            )
        );
        _waiting = ("", "", default);
    }

    // only what has changed, and not every minute
    private void Waiting(RollState state, RollBatch batch, RollSight sight)
    {
        var (text, until) = batch.Step == RollStep.Verify ? HealthOf(batch, sight) : SessionsOf(state, batch, sight);
        var now = clock.GetUtcNow();
        if (text == _waiting.Text || (until == _waiting.Until && now < _waiting.Time + Quiet))
            return;
        Note($"{text}; {until}");
        _waiting = (text, until, now);
    }

    private static (string Text, string Until) HealthOf(RollBatch batch, RollSight sight)
    {
        ImmutableArray<RollHost> unwell =
        [
            .. batch.Hosts.Select(host => host.Host).Where(host => sight.Of(host) is not { IsHealthy: true }),
        ];
        var groups = unwell.GroupBy(host => RollWords.StateOf(sight.Of(host))).Select(same => $"{RollWords.NamesOf(same)} {same.Key}");
        return ($"Not healthy yet: {string.Join("; ", groups)}", $"waiting until {TimeOf(batch.Deployed!.Value + RollPolicy.HealthTime)}");
    }

    private static (string Text, string Until) SessionsOf(RollState state, RollBatch batch, RollSight sight)
    {
        var sessions = batch.Hosts.Sum(host => sight.Of(host.Host)?.Sessions ?? 0);
        var drained = batch.Drained!.Value;
        return (sessions, batch.LastCall) switch
        {
            (0, _) => ("No session left", $"waiting until {TimeOf(drained + RollPolicy.LeastDrain)}"),
            (_, null) => (Left(sessions), $"last message at {TimeOf(state.Policy.DeadlineAfter(drained))}"),
            (_, { } call) => (Left(sessions), $"sign-out at {TimeOf(call + state.Policy.GraceTime)}"),
        };

        static string Left(int sessions) => $"{PreviewSummary.Count(sessions, "session")} left";
    }

    private void Lines(string text)
    {
        foreach (var line in WordWrap.Lines(text, columns, Indent, used: 0))
            write(line);
    }

    private static string TimeOf(DateTimeOffset time) => time.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);
}

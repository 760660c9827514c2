using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Verify.Guest;

namespace AvdPulumi.Infra.Operations;

/// <summary>
/// Runs scripts in machines by an Arc run command of one fixed name, and removes it, whatever happens: also after a failure, a time that is over, and Ctrl-C.
/// </summary>
/// <remarks>Source: Run command on Azure Arc-enabled servers, https://learn.microsoft.com/azure/azure-arc/servers/run-command.</remarks>
/// <param name="actions">The connection.</param>
/// <param name="clock">The clock of the pauses.</param>
internal sealed class GuestRunner(HostActions actions, TimeProvider clock) : IGuestRunner, IDisposable
{
    /// <summary>Name of the run command.</summary>
    public const string CommandName = "avd-verify";

    /// <summary>The tag by which the program knows its own run command.</summary>
    public const string OwnTag = "avd-verify-in-guest";

    private const int Parallel = 8;

    // closed addresses take Windows 21 seconds each
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    // the agent fetches a run command within minutes
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestRemoval = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _free = new(Parallel);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _left = new();

    /// <summary>The run commands that could not be removed, by ARM id.</summary>
    public IReadOnlyCollection<string> Left => _left;

    /// <summary>Whether <see cref="Settle"/> was called.</summary>
    public bool IsStopped => _stop.IsCancellationRequested;

    /// <inheritdoc />
    public async Task<GuestOutput> RunAsync(GuestRun run, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stop.Token);
        await _free.WaitAsync(either.Token).ConfigureAwait(false);
        var id = $"{run.MachineId}/runCommands/{CommandName}";
        try
        {
            var answer = RunAloneAsync(id, run, either.Token);
            _running[id] = answer;
            return await answer.ConfigureAwait(false);
        }
        finally
        {
            _running.TryRemove(id, out _);
            _free.Release();
        }
    }

    /// <summary>Ends all runs at once, removes their run commands, and says what is so then.</summary>
    public string Settle()
    {
        _stop.Cancel();
        var ended = Task.WhenAll(_running.Values).ContinueWith(static _ => { }, TaskScheduler.Default).Wait(LongestRemoval);
        return ended && _left.IsEmpty
            ? $"nothing was changed, and no run command {CommandName} is left."
            : $"nothing was changed, but run commands {CommandName} may be left; the next run removes them.";
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _stop.Dispose();
        _free.Dispose();
    }

    private async Task<GuestOutput> RunAloneAsync(string id, GuestRun run, CancellationToken cancellation)
    {
        if (await ClearAsync(id, cancellation).ConfigureAwait(false) is { } refusal)
            return GuestOutput.Failed(refusal);
        try
        {
            var started = await actions.RunGuestScriptAsync(id, CommandOf(run), cancellation).ConfigureAwait(false);
            return started.Failure is { } failure ? GuestOutput.Failed(failure) : await WaitAsync(id, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await RemoveAsync(id).ConfigureAwait(false);
        }
    }

    // what an interrupted run left is removed; what somebody else made stays
    private async Task<ReadFailure?> ClearAsync(string id, CancellationToken cancellation)
    {
        var there = await actions.Reads.GetAsync(id, HostActions.RunCommandVersion, cancellation).ConfigureAwait(false);
        if (there.Failure is { } failure)
            return failure.Reason == ReadFailureReason.NotFound ? null : failure;
        if (
            !(
                there.Items[0].TryGetProperty("tags", out var tags)
                && tags.ValueKind == JsonValueKind.Object
                && tags.TryGetProperty(OwnTag, out _)
            )
        )
            return new ReadFailure(ReadFailureReason.NameTaken, id);
        return (await actions.RemoveGuestScriptAsync(id, cancellation).ConfigureAwait(false)).Failure;
    }

    private async Task<GuestOutput> WaitAsync(string id, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited < LongestWait; waited += Pause)
        {
            await Task.Delay(Pause, clock, cancellation).ConfigureAwait(false);
            var answer = await actions.Reads.GetAsync(id, HostActions.RunCommandVersion, cancellation).ConfigureAwait(false);
            if (answer.Failure is { } failure)
                return GuestOutput.Failed(failure);
            if (OutputOf(answer.Items[0]) is { } output)
                return output;
        }
        return GuestOutput.Failed(new ReadFailure(ReadFailureReason.NotEnded, id));
    }

    // null while it has not ended
    private static GuestOutput? OutputOf(JsonElement command)
    {
        if (
            !command.TryGetProperty("properties", out var properties)
            || !properties.TryGetProperty("instanceView", out var view)
            || view.ValueKind != JsonValueKind.Object
        )
            return null;
        return TextOf(view, "executionState") switch
        {
            "" or "Pending" or "Running" => null,
            // a script says itself whether it has succeeded
            _ => new GuestOutput(TextOf(view, "output"), null),
        };
    }

    private static string TextOf(JsonElement view, string name) =>
        view.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private async Task RemoveAsync(string id)
    {
        // not the token of the run, which may have ended
        using var limit = new CancellationTokenSource(LongestRemoval);
        try
        {
            if (!(await actions.RemoveGuestScriptAsync(id, limit.Token).ConfigureAwait(false)).IsDone)
                _left.Enqueue(id);
        }
        catch (OperationCanceledException)
        {
            _left.Enqueue(id);
        }
    }

    private static JsonObject CommandOf(GuestRun run) =>
        new()
        {
            ["location"] = run.Location,
            ["tags"] = new JsonObject { [OwnTag] = "true" },
            ["properties"] = new JsonObject
            {
                ["source"] = new JsonObject { ["script"] = run.Script.Text },
                ["parameters"] = new JsonArray([
                    .. run.Parameters.Select(parameter => new JsonObject { ["name"] = parameter.Name, ["value"] = parameter.Value }),
                ]),
                ["asyncExecution"] = true,
                ["timeoutInSeconds"] = (int)LongestRun.TotalSeconds,
            },
        };
}

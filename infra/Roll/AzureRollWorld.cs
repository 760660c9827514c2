using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Operations;
using Azure.Identity;

namespace AvdPulumi.Infra.Roll;

/// <summary>The world of a roll: a host pool in Azure, and the stack in Pulumi.</summary>
/// <param name="azure">The connection.</param>
/// <param name="pulumi">The Pulumi CLI.</param>
/// <param name="target">What the hosts become.</param>
/// <param name="stack">Where Pulumi runs.</param>
internal sealed class AzureRollWorld(HostActions azure, IPulumi pulumi, RollTarget target, RollStack stack) : IRollWorld
{
    private const string Title = "Maintenance";

    private readonly HostReader _reader = new(azure, CancellationToken.None);
    private ImmutableDictionary<string, HostState> _hosts = ImmutableDictionary<string, HostState>.Empty;

    /// <inheritdoc />
    public async Task<RollLook> LookAsync()
    {
        try
        {
            return await ReadAsync().ConfigureAwait(false);
        }
        // a roll takes hours, and a login may end before: what is drained must be told
        catch (AuthenticationFailedException failure)
        {
            var finding = LiveRead.FindingOf(failure, target.Pool.Settings.Subscription)!;
            return new RollLook(null, $"{finding.Message} Sign in with '{finding.Hint}'.", IsLasting: true);
        }
    }

    private async Task<RollLook> ReadAsync()
    {
        var inventory = await _reader.ReadAsync([target.Pool]).ConfigureAwait(false);
        // the tags of machines that the config does not have are needed, too
        var strangers = await _reader.WithMachinesAsync(inventory.Hosts).ConfigureAwait(false);
        if (inventory.Unread.Concat(strangers.Unread).FirstOrDefault() is { } unread)
            return new RollLook(null, $"Not read: {unread.What}, because {unread.Failure.Words}.");
        _hosts = strangers.Hosts.ToImmutableDictionary(host => host.Name, StringComparer.OrdinalIgnoreCase);
        return new RollLook(RollPlan.SightOf(strangers), null);
    }

    /// <inheritdoc />
    public Task<RollAnswer> DrainAsync(RollHost host, bool excludes) =>
        excludes
            ? RunAsync(host, state => HostPlan.Drain(state, null))
            : OneAsync(host, state => azure.SetDrainModeAsync(state.Id, isDrained: true, CancellationToken.None));

    /// <inheritdoc />
    public async Task<RollAnswer> OpenAsync(BatchHost host)
    {
        if (!host.WasDrained && !host.WasExcluded)
            return await RunAsync(host.Host, HostPlan.Undrain).ConfigureAwait(false);
        // one of both is somebody else's, and stays
        return host switch
        {
            { WasDrained: false } => await OneAsync(
                    host.Host,
                    state => azure.SetDrainModeAsync(state.Id, isDrained: false, CancellationToken.None)
                )
                .ConfigureAwait(false),
            { WasExcluded: false }
                when StateOf(host.Host) is { Machine: { } machine, ExclusionTag: { Value: HostState.OwnTagValue } tag } => AnswerOf(
                await azure
                    .RemoveTagsAsync(machine.Id, new Dictionary<string, string> { [tag.Key] = tag.Value }, CancellationToken.None)
                    .ConfigureAwait(false)
            ),
            _ => new RollAnswer(0),
        };
    }

    /// <inheritdoc />
    public async Task<RollAnswer> TellAsync(RollHost host, DateTimeOffset end, bool isLast)
    {
        var message = MessageOf(end, isLast);
        var active = StateOf(host)?.Sessions.Where(session => session.IsActive) ?? [];
        return SumOf(
            await Task.WhenAll(active.Select(session => azure.SendMessageAsync(session.Id, message, CancellationToken.None)))
                .ConfigureAwait(false)
        );
    }

    /// <inheritdoc />
    public async Task<RollAnswer> SignOutAsync(RollHost host) =>
        SumOf(
            await Task.WhenAll(
                    (StateOf(host)?.Sessions ?? []).Select(session => azure.SignOutAsync(session.Id, force: true, CancellationToken.None))
                )
                .ConfigureAwait(false)
        );

    /// <inheritdoc />
    public Task<RollAnswer> DeregisterAsync(RollHost host) => RunAsync(host, HostPlan.Remove);

    /// <inheritdoc />
    public async Task<RollAnswer> DestroyAsync(ImmutableArray<RollHost> hosts)
    {
        if (await stack.StateAsync(pulumi).ConfigureAwait(false) is not { } state)
            return new RollAnswer(0, "the state of the stack cannot be read");
        ImmutableArray<string> urns = [.. hosts.SelectMany(host => state.UrnsOf(host.Name))];
        // an earlier try was interrupted after it
        return urns.IsEmpty ? new RollAnswer(0) : await stack.RunAsync(pulumi, "destroy", urns).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public Task<RollAnswer> DeployAsync(ImmutableArray<RollHost> hosts) => stack.RunAsync(pulumi, "up", target.UrnsOf(hosts));

    /// <inheritdoc />
    public async Task<RollAnswer> DeployImagesAsync() =>
        stack.Images.IsEmpty ? new RollAnswer(0) : await stack.RunAsync(pulumi, "up", stack.Images).ConfigureAwait(false);

    private static UserMessage MessageOf(DateTimeOffset end, bool isLast)
    {
        var time = end.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);
        var text = isLast
            ? $"This computer is being replaced. Save your work and sign out now. You are signed out at {time} UTC."
            : $"This computer will be replaced. Please save your work and sign out by {time} UTC. You can sign in again at once, on another computer.";
        return UserMessage.TryCreate(Title, text, out var message, out var problem)
            ? message
            : throw new InvalidOperationException(problem);
    }

    private HostState? StateOf(RollHost host) => _hosts.GetValueOrDefault(host.RegisteredName);

    private async Task<RollAnswer> RunAsync(RollHost host, Func<HostState, HostPlan> plan)
    {
        if (StateOf(host) is not { } state)
            return new RollAnswer(0);
        var outcome = await plan(state).RunAsync(azure, CancellationToken.None).ConfigureAwait(false);
        return new RollAnswer(outcome.Done.Length, outcome.Failure is { } failure ? $"{host.Name}: {failure.Answer.Words}" : null);
    }

    private async Task<RollAnswer> OneAsync(RollHost host, Func<HostState, Task<ActionAnswer>> act) =>
        StateOf(host) is { } state ? AnswerOf(await act(state).ConfigureAwait(false)) : new RollAnswer(0);

    private static RollAnswer AnswerOf(ActionAnswer answer) => SumOf([answer]);

    private static RollAnswer SumOf(ActionAnswer[] answers)
    {
        var failures = answers.Where(answer => !answer.IsDone).Select(answer => answer.Words).Distinct();
        return new RollAnswer(answers.Count(answer => answer.IsDone), string.Join("; ", failures) is { Length: > 0 } words ? words : null);
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Verify.Guest;

namespace AvdPulumi.Infra.Verify;

/// <summary>What checks read of a running estate: each thing once, when the first check asks for it.</summary>
/// <param name="azure">The connection.</param>
/// <param name="stack">The preview, which says what is expected.</param>
/// <param name="estate">What the config means.</param>
/// <param name="now">The time of the run.</param>
/// <param name="since">What logs must be newer than; null for the age that each table may have.</param>
/// <param name="cancellation">Ends the run.</param>
internal sealed class VerifyReads(
    ArmClient azure,
    PreviewModel stack,
    AvdEstate estate,
    DateTimeOffset now,
    DateTimeOffset? since,
    CancellationToken cancellation
)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ReadAnswer>>> _lists = new(ArmPath.Comparer);
    private readonly ConcurrentDictionary<int, Lazy<Task<LiveEstate>>> _phases = new();
    private readonly ConcurrentDictionary<GuestKind, Lazy<Task<ImmutableArray<GuestAnswer>>>> _guests = new();

    /// <summary>What is expected.</summary>
    public PreviewModel Stack => stack;

    /// <summary>What the config means.</summary>
    public AvdEstate Estate => estate;

    /// <summary>The time of the run.</summary>
    public DateTimeOffset Now => now;

    /// <summary>What logs must be newer than; null for the age that each table may have.</summary>
    public DateTimeOffset? Since => since;

    /// <summary>Ends the run.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Default: null, which asks no machine. What runs scripts in machines.</summary>
    public IGuestRunner? Runner { get; init; }

    /// <summary>What the machines of a kind say of themselves; nothing without <see cref="Runner"/>.</summary>
    public Task<ImmutableArray<GuestAnswer>> GuestsAsync(GuestKind kind) =>
        Runner is { } runner
            ? _guests.GetOrAdd(kind, key => new(() => GuestRound.OfAsync(this, runner, key))).Value
            : Task.FromResult(ImmutableArray<GuestAnswer>.Empty);

    /// <summary>Whether all phases of the stack were read, and nothing of them exists.</summary>
    public async Task<bool> FoundNothingAsync()
    {
        var planned = stack.Resources.Where(resource => resource.IsInAzure).Select(resource => resource.Phase).Distinct().ToList();
        if (planned.Count == 0 || !planned.TrueForAll(_phases.ContainsKey))
            return false;
        var wanted = stack.Resources.Where(resource => resource.IsInAzure).Select(AzureIdentity.ArmIdOf).OfType<string>().ToList();
        var read = await Task.WhenAll(planned.Select(PhaseAsync)).ConfigureAwait(false);
        return Array.TrueForAll(read, phase => phase.Unread.IsEmpty && wanted.TrueForAll(id => phase.Find(id) is null));
    }

    /// <summary>The expected resources of a type.</summary>
    public ImmutableArray<PreviewResource> Planned(string token) => [.. stack.Resources.Where(resource => resource.Type == token)];

    /// <summary>The resources of a phase as they run.</summary>
    public Task<LiveEstate> PhaseAsync(int phase) =>
        _phases
            .GetOrAdd(
                phase,
                key =>
                    new(() => new LiveEstateReader(azure).ReadAsync(stack.Resources.Where(resource => resource.Phase == key), cancellation))
            )
            .Value;

    /// <summary>All resources of a list.</summary>
    /// <param name="path">The path of the list.</param>
    /// <param name="token">The type token whose API version is used.</param>
    public Task<ReadAnswer> ListAsync(string path, string token) =>
        _lists.GetOrAdd(path, key => new(() => azure.ListAsync(key, ApiVersions.Of(token), cancellation))).Value;

    /// <summary>The session hosts of a host pool.</summary>
    public async Task<(ImmutableArray<ArmResource> Hosts, ReadFailure? Failure)> SessionHostsAsync(EstatePool pool)
    {
        var answer = await ListAsync($"{pool.HostPoolId}/sessionHosts", "azure-native:desktopvirtualization:HostPool")
            .ConfigureAwait(false);
        return (answer.Resources, answer.Failure);
    }

    /// <summary>The role assignments that apply to a scope: those at it and in it, and those that it inherits.</summary>
    /// <param name="scope">A subscription or a management group.</param>
    public async Task<(ImmutableArray<ArmResource> Roles, ReadFailure? Failure)> RolesAsync(string scope)
    {
        var answer = await ListAsync(
                $"{scope}/providers/Microsoft.Authorization/roleAssignments",
                "azure-native:authorization:RoleAssignment"
            )
            .ConfigureAwait(false);
        return (answer.Resources, answer.Failure);
    }

    /// <summary>The rows of the first table of a log query.</summary>
    public async Task<(ImmutableArray<JsonElement> Rows, ReadFailure? Failure)> LogsAsync(string workspaceId, string query)
    {
        var answer = await azure.QueryLogsAsync(workspaceId, query, cancellation).ConfigureAwait(false);
        return (
            answer.Items is [var table, ..] && table.TryGetProperty("rows", out var rows) ? [.. rows.EnumerateArray()] : [],
            answer.Failure
        );
    }

    /// <summary>Checks each expected resource of some types against what runs.</summary>
    /// <param name="tokens">The types.</param>
    /// <param name="check">What is wrong with one that exists. One that does not exist is a finding already.</param>
    public async Task<CheckAnswer> EachAsync(IEnumerable<string> tokens, Func<PreviewResource, ArmResource, IEnumerable<string>> check)
    {
        ImmutableArray<PreviewResource> planned = [.. tokens.SelectMany(token => Planned(token))];
        var findings = ImmutableArray.CreateBuilder<CheckFinding>();
        var unread = ImmutableArray.CreateBuilder<ReadFailure>();
        foreach (var same in planned.GroupBy(resource => resource.Phase))
        {
            var live = await PhaseAsync(same.Key).ConfigureAwait(false);
            foreach (var resource in same)
            {
                var id = AzureIdentity.ArmIdOf(resource)!;
                if (live.Unread.TryGetValue(id, out var failure))
                    unread.Add(failure);
                else if (live.Find(id) is { } actual)
                    findings.AddRange(check(resource, actual).Select(message => new CheckFinding(resource.AzureName, message)));
                else
                    findings.Add(new CheckFinding(resource.AzureName, "does not exist"));
            }
        }
        return new CheckAnswer(planned.Length, findings.ToImmutable(), unread.ToImmutable());
    }
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Live;

/// <summary>Reads the resources of a stack: a list where that saves calls, otherwise each by its id. What cannot be read is a result and never ends the run.</summary>
/// <param name="azure">The connection.</param>
internal sealed class LiveEstateReader(ArmClient azure)
{
    /// <summary>The position of what comes from Azure.</summary>
    public static Origin Azure { get; } = new(OriginKind.File, "Azure");

    // a list may have many resources of others, so a few are read by their ids
    private const int MostById = 3;

    // Resource Graph is behind by minutes; below this number of calls, resource providers are asked
    private const int MostDirectCalls = 25;

    /// <summary>Reads resources of a preview.</summary>
    /// <param name="planned">The resources; those that are nothing in Azure are left out.</param>
    /// <param name="cancellation">Ends the run.</param>
    public async Task<LiveEstate> ReadAsync(IEnumerable<PreviewResource> planned, CancellationToken cancellation)
    {
        var wanted = planned
            .Where(resource => resource.IsInAzure)
            .Select(resource => new Wanted(resource.Type, AzureIdentity.ArmIdOf(resource)!))
            .Where(resource => resource.Id is not null)
            .DistinctBy(resource => resource.Id, ArmPath.Comparer)
            .ToList();
        var (byGraph, direct) = Split(wanted);
        var found = await Task.WhenAll(
                Task.WhenAll(Direct(direct).Select(read => read(cancellation))),
                Task.WhenAll(byGraph.Select(same => FromGraphAsync(same.Key.Table, same.Key.Subscription, [.. same], cancellation)))
            )
            .ConfigureAwait(false);
        var first = Merge(found.SelectMany(parts => parts));
        var again = Unlisted(byGraph, first, wanted.Select(resource => resource.Id).ToHashSet(ArmPath.Comparer));
        var second = await Task.WhenAll(Direct(again.Ask).Select(read => read(cancellation))).ConfigureAwait(false);
        return Merge([first, .. second, again.NotAsked]);
    }

    private static (ILookup<(string Table, string Subscription), Wanted> ByGraph, List<Wanted> Direct) Split(List<Wanted> wanted)
    {
        var tables = wanted
            .Where(resource => ReadRoutes.GraphOf(resource.Token) is not null)
            .GroupBy(resource => resource.Token)
            .Where(same => same.Select(resource => CollectionOf(resource.Id)).Distinct(ArmPath.Comparer).Count() > MostDirectCalls)
            .Select(same => same.Key)
            .ToHashSet();
        return (
            wanted
                .Where(resource => tables.Contains(resource.Token))
                .ToLookup(resource => (ReadRoutes.GraphOf(resource.Token)!.Table, SubscriptionOf(resource.Id))),
            [.. wanted.Where(resource => !tables.Contains(resource.Token))]
        );
    }

    private IEnumerable<Func<CancellationToken, Task<LiveEstate>>> Direct(IEnumerable<Wanted> wanted)
    {
        foreach (var same in wanted.GroupBy(resource => (resource.Token, Collection: CollectionOf(resource.Id).ToUpperInvariant())))
        {
            ImmutableArray<Wanted> resources = [.. same];
            var inMachine = ReadRoutes.GraphOf(same.Key.Token) is not null;
            if (ReadRoutes.OneByOne.Contains(same.Key.Token) || resources.Length <= (inMachine ? 1 : MostById))
                foreach (var resource in resources)
                    yield return cancellation => GetAsync(resource, cancellation);
            else
                yield return cancellation => ListAsync(resources, cancellation);
        }
    }

    private async Task<LiveEstate> GetAsync(Wanted resource, CancellationToken cancellation)
    {
        var answer = await azure.GetAsync(resource.Id, ApiVersions.Of(resource.Token), cancellation).ConfigureAwait(false);
        return EstateOf(answer, [resource], TypeOf(resource.Token));
    }

    private async Task<LiveEstate> ListAsync(ImmutableArray<Wanted> resources, CancellationToken cancellation)
    {
        var token = resources[0].Token;
        var answer = await azure.ListAsync(CollectionOf(resources[0].Id), ApiVersions.Of(token), cancellation).ConfigureAwait(false);
        return EstateOf(answer, resources, TypeOf(token));
    }

    private async Task<LiveEstate> FromGraphAsync(
        string table,
        string subscription,
        ImmutableArray<Wanted> resources,
        CancellationToken cancellation
    )
    {
        var types = resources.Select(resource => TypeOf(resource.Token)).Distinct();
        var groups = resources.Select(resource => GroupOf(resource.Id)).Distinct(StringComparer.OrdinalIgnoreCase);
        var query =
            $"{table} | where type in~ ({ListOf(types)}) | where resourceGroup in~ ({ListOf(groups)}) | project id, name, type, location, tags, kind, sku, identity, extendedLocation, properties | order by id asc";
        var answer = await azure.QueryGraphAsync([subscription], query, cancellation).ConfigureAwait(false);
        // a table or a type that Resource Graph does not know: nothing is listed, and resource providers are asked
        return answer.Failure is { Reason: ReadFailureReason.Refused }
            ? new LiveEstate([], ImmutableDictionary<string, ReadFailure>.Empty)
            : EstateOf(answer, resources, "");
    }

    // What was read, and of what was asked for, what could not be. A list that ended early says nothing of what it did not reach.
    private static LiveEstate EstateOf(ReadAnswer answer, ImmutableArray<Wanted> asked, string type)
    {
        ImmutableArray<ArmResource> found = answer.ResourcesOf(type);
        if (answer.Failure is not { Reason: not ReadFailureReason.NotFound } failure)
            return new LiveEstate(found, ImmutableDictionary<string, ReadFailure>.Empty);
        var read = found.Select(resource => resource.Id).ToHashSet(ArmPath.Comparer);
        return new LiveEstate(
            found,
            asked
                .Where(resource => !read.Contains(resource.Id))
                .ToImmutableDictionary(resource => resource.Id, _ => failure, ArmPath.Comparer)
        );
    }

    // what a machine should have and Resource Graph does not list; of a machine that was asked for and does not exist, nothing exists either
    private static (List<Wanted> Ask, LiveEstate NotAsked) Unlisted(
        ILookup<(string Table, string Subscription), Wanted> byGraph,
        LiveEstate first,
        HashSet<string> asked
    )
    {
        var ask = new List<Wanted>();
        var rest = ImmutableDictionary.CreateBuilder<string, ReadFailure>(ArmPath.Comparer);
        foreach (
            var same in byGraph
                .SelectMany(resources => resources)
                .Where(resource => first.Find(resource.Id) is null && !first.Unread.ContainsKey(resource.Id))
                .Where(resource =>
                    MachineId.Of(resource.Id) is var machine && (!asked.Contains(machine) || first.Find(machine) is not null)
                )
                .GroupBy(resource => (resource.Token, Collection: CollectionOf(resource.Id).ToUpperInvariant()))
                .GroupBy(collection => collection.Key.Token)
        )
        {
            ask.AddRange(same.Take(MostDirectCalls).SelectMany(collection => collection));
            foreach (var resource in same.Skip(MostDirectCalls).SelectMany(collection => collection))
                rest[resource.Id] = new ReadFailure(ReadFailureReason.NotListed, resource.Id);
        }
        return (ask, new LiveEstate([], rest.ToImmutable()));
    }

    private static LiveEstate Merge(IEnumerable<LiveEstate> parts)
    {
        var all = parts.ToList();
        return new LiveEstate(
            [.. all.SelectMany(part => part.Resources)],
            all.SelectMany(part => part.Unread)
                .DistinctBy(entry => entry.Key, ArmPath.Comparer)
                .ToImmutableDictionary(entry => entry.Key, entry => entry.Value, ArmPath.Comparer)
        );
    }

    private static string TypeOf(string token) => AzureResourceCatalogue.Find(token)!.ArmType;

    private static string CollectionOf(string id) => id[..id.LastIndexOf('/')];

    private static string SubscriptionOf(string id) => id.Split('/')[2];

    private static string GroupOf(string id) => id.Split('/')[4];

    private static string ListOf(IEnumerable<string> texts) =>
        string.Join(
            ", ",
            texts.Select(text => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'")
        );

    private sealed record Wanted(string Token, string Id);
}

using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Order;

/// <summary>Where every ARM id leads to that a program speaks of.</summary>
internal sealed class ReferenceClosure
{
    // a service of a storage account is there with the account, whether or not the program sets something of it
    private const string DefaultService = "Services/default";

    private readonly Dictionary<string, int> _registered = new(StringComparer.OrdinalIgnoreCase);

    public ReferenceClosure(PreviewModel model, DeclaredIds declared)
    {
        Declared = declared;
        Graph = new DependencyGraph(model);
        var resources = Graph.Resources;
        Ids = [.. resources.Select(resource => RegisteredIds.IsInAzure(resource) ? RegisteredIds.Of(resource) : "")];
        for (var number = 0; number < resources.Length; number++)
            if (Ids[number].Length > 0)
                _registered.TryAdd(Ids[number], number);
        Needs = [.. resources.Select((resource, number) => Ids[number].Length == 0 ? [] : NeedsOf(resource, number, declared))];
    }

    /// <summary>Which ids are there from the start.</summary>
    public DeclaredIds Declared { get; }

    /// <summary>What waits for what.</summary>
    public DependencyGraph Graph { get; }

    /// <summary>The ARM id of each resource; empty for what is none in Azure.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>For each resource, the ids that it speaks of, and the resource of the program that each leads to; null for what is there from the start.</summary>
    public ImmutableArray<ImmutableArray<Need>> Needs { get; }

    /// <summary>What is wrong: ids that lead nowhere, or to what need not be there yet.</summary>
    public IEnumerable<string> Findings() =>
        from number in Enumerable.Range(0, Ids.Length)
        from need in Needs[number]
        let problem = need.Leads switch
        {
            Lead.Nowhere => "is neither registered nor declared as existing",
            Lead.Registered when !Graph.IsBefore(need.Number, number) =>
                $"is registered, and nothing makes it wait for {Graph.Resources[need.Number].Name}",
            _ => null,
        }
        where problem is not null
        select $"{Graph.Resources[number].Name} ({Graph.Resources[number].Type}) {need.Path}: {need.Id} {problem}";

    private ImmutableArray<Need> NeedsOf(PreviewResource resource, int number, DeclaredIds declared) =>
        [
            .. ArmReferences
                .Above(Ids[number])
                .Select(id => ("its address", id))
                .Concat(ArmReferences.In(resource))
                .DistinctBy(reference => reference.Item2, StringComparer.OrdinalIgnoreCase)
                .Select(reference => Find(reference.Item1, reference.Item2, declared))
                .Where(need => need.Number != number),
        ];

    private Need Find(string path, string id, DeclaredIds declared)
    {
        if (id.EndsWith(DefaultService, StringComparison.OrdinalIgnoreCase))
            return Find(path, ArmReferences.Above(id).First(), declared) with { Id = id };
        if (declared.Have(id))
            return new(path, id, Lead.Declared, -1);
        return _registered.TryGetValue(id, out var number) ? new(path, id, Lead.Registered, number) : new(path, id, Lead.Nowhere, -1);
    }
}

/// <summary>Where an id leads to.</summary>
internal enum Lead
{
    /// <summary>To nothing that anybody knows.</summary>
    Nowhere,

    /// <summary>To a resource that the program registers.</summary>
    Registered,

    /// <summary>To what is there from the start.</summary>
    Declared,
}

/// <summary>An id that a resource speaks of.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Id">The id.</param>
/// <param name="Leads">Where it leads to.</param>
/// <param name="Number">The resource of the program; -1 for none.</param>
internal readonly record struct Need(string Path, string Id, Lead Leads, int Number);

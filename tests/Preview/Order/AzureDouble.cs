using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Tests.Order;

/// <summary>
/// Stands for Azure while the resources of a program are made and deleted in some order. It refuses to make what needs something that is not there yet, what is there already, or what is locked;
/// to change a storage account that is being changed; and to delete what is locked or still needed.
/// </summary>
/// <remarks>
/// Locks: ReadOnly forbids changes of its scope and of all below it, CanNotDelete forbids deleting them (Microsoft, Lock your resources to protect your infrastructure). A lock itself can always be taken away.
/// Storage accounts: two changes at a time are a StorageAccountOperationInProgress. A private endpoint changes what it leads to.
/// </remarks>
internal sealed class AzureDouble
{
    private const string ReadOnly = "ReadOnly";

    // the file service comes with its account, and a Defender plan with the subscription; making them changes what is there
    private static readonly string[] AlwaysThere = ["FileServiceProperties", "Pricing"];

    private readonly ReferenceClosure _closure;
    private readonly ImmutableArray<Thing> _things;
    private readonly bool[] _there;
    private readonly int[] _needed;
    private readonly bool[] _busy;
    private readonly List<string> _refusals = [];

    /// <summary>Azure with nothing but what the config declares as existing.</summary>
    public AzureDouble(ReferenceClosure closure)
        : this(closure, ThingsOf(closure)) { }

    private AzureDouble(ReferenceClosure closure, ImmutableArray<Thing> things)
    {
        _closure = closure;
        _things = things;
        _there = new bool[things.Length];
        _needed = new int[things.Length];
        _busy = new bool[things.Length];
    }

    /// <summary>What was refused.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    /// <summary>The same Azure with nothing in it, for another order.</summary>
    public AzureDouble Empty() => new(_closure, _things);

    /// <summary>Begins to make a thing.</summary>
    public void BeginMaking(int number)
    {
        var thing = _things[number];
        if (!thing.IsInAzure)
            return;
        foreach (var need in thing.Needs)
            if (!_there[need])
                Refuse(number, $"needs {NameOf(need)}, which is not there yet");
        if (thing.IsDeclared || (_there[number] && !thing.IsAlwaysThere))
            Refuse(number, "is there already");
        foreach (var @lock in thing.Locks)
            if (_there[@lock] && _things[@lock].ForbidsChanges)
                Refuse(number, $"is locked by {NameOf(@lock)}");
        Occupy(number);
    }

    /// <summary>A thing has been made.</summary>
    public void EndMaking(int number)
    {
        _there[number] = true;
        foreach (var need in _things[number].Needs)
            _needed[need]++;
        Free(number);
    }

    /// <summary>Begins to delete a thing.</summary>
    public void BeginDeleting(int number)
    {
        if (!_things[number].IsInAzure)
            return;
        foreach (var @lock in _things[number].Locks)
            if (_there[@lock])
                Refuse(number, $"cannot be deleted: it is locked by {NameOf(@lock)}");
        if (_needed[number] > 0)
            Refuse(number, "cannot be deleted: something needs it");
        Occupy(number);
    }

    /// <summary>A thing has been deleted.</summary>
    public void EndDeleting(int number)
    {
        _there[number] = false;
        foreach (var need in _things[number].Needs)
            _needed[need]--;
        Free(number);
    }

    private void Occupy(int number)
    {
        if (_things[number].Account is not { } account)
            return;
        if (_busy[account])
            Refuse(number, $"changes {NameOf(account)}, of which another change is under way");
        _busy[account] = true;
    }

    private void Free(int number)
    {
        if (_things[number].Account is { } account)
            _busy[account] = false;
    }

    private void Refuse(int number, string why) => _refusals.Add($"{NameOf(number)} {why}");

    private string NameOf(int number) =>
        number < _closure.Graph.Resources.Length ? _closure.Graph.Resources[number].Name : "an account that exists";

    private static ImmutableArray<Thing> ThingsOf(ReferenceClosure closure)
    {
        var resources = closure.Graph.Resources;
        var numbers = Enumerable.Range(0, resources.Length).Where(number => closure.Ids[number].Length > 0).ToList();
        var locks = numbers.Where(number => TypeOf(resources[number]) == "ManagementLockByScope").ToList();
        // accounts by id; those that exist have a number after all resources
        var accounts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var number in numbers.Where(number => TypeOf(resources[number]) == "StorageAccount"))
            accounts[closure.Ids[number]] = number;
        var things = resources
            .Select((resource, number) => closure.Ids[number].Length == 0 ? Thing.Nothing : ThingOf(resource, number))
            .ToList();
        while (things.Count < resources.Length + accounts.Count)
            things.Add(Thing.Nothing);
        return [.. things];

        Thing ThingOf(PreviewResource resource, int number)
        {
            var changed = StorageAccounts.ChangedBy(resource, closure.Ids[number]);
            if (changed is not null && !accounts.ContainsKey(changed))
                accounts[changed] = resources.Length + accounts.Count;
            return new Thing
            {
                IsInAzure = true,
                IsDeclared = closure.Declared.Have(closure.Ids[number]),
                IsAlwaysThere = AlwaysThere.Contains(TypeOf(resource)),
                Needs = [.. closure.Needs[number].Where(need => need.Leads == Lead.Registered).Select(need => need.Number).Distinct()],
                Locks =
                    TypeOf(resource) == "ManagementLockByScope"
                        ? []
                        : [.. locks.Where(@lock => IsLockedBy(closure.Ids[number], changed, resources[@lock]))],
                ForbidsChanges = resource.Inputs.GetValueOrDefault("level") is PreviewValue.Text { Value: ReadOnly },
                Account = changed is null ? null : accounts[changed],
            };
        }
    }

    private static bool IsLockedBy(string id, string? changed, PreviewResource @lock) =>
        @lock.Inputs["scope"] is PreviewValue.Text { Value: var scope }
        && new[] { id, changed ?? id }.Any(own => (own + "/").StartsWith(scope.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase));

    private static string TypeOf(PreviewResource resource) => resource.Type[(resource.Type.LastIndexOf(':') + 1)..];

    /// <summary>What the double knows of a resource.</summary>
    private sealed record Thing
    {
        public static Thing Nothing { get; } = new();

        public bool IsInAzure { get; init; }

        /// <summary>Whether the config says that it exists.</summary>
        public bool IsDeclared { get; init; }

        /// <summary>Whether Azure has it by itself, so that making it is a change.</summary>
        public bool IsAlwaysThere { get; init; }

        public ImmutableArray<int> Needs { get; init; } = [];

        /// <summary>The locks on it or above it.</summary>
        public ImmutableArray<int> Locks { get; init; } = [];

        /// <summary>Of a lock, whether it forbids changes, too.</summary>
        public bool ForbidsChanges { get; init; }

        /// <summary>The storage account that is changed with it.</summary>
        public int? Account { get; init; }
    }
}

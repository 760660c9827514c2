using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Contracts;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Stacks.Faults;
using Pulumi;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>
/// Checks, before anything is registered, that the layers which this stack builds on are deployed, and that their resources are those that its config means.
/// Ids in the stack follow from the config, which decides its structure; a contract proves them.
/// </summary>
internal sealed class ContractGate
{
    private readonly AvdEstate _estate;
    private readonly Dictionary<string, StackReference> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ControlPlaneContract> _controlPlanes = new(StringComparer.Ordinal);
    private readonly Dictionary<EstatePool, Output<(string Stack, ProfileLocations Locations)>> _profiles = [];

    /// <summary>Reads what the stack needs.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="reached">Complete once the login reaches all subscriptions; nothing is reported twice.</param>
    public ContractGate(AvdEstate estate, Output<ImmutableArray<Resource>> reached)
    {
        _estate = estate;
        var checks = Checks().ToImmutableArray();
        // what waits for the gate waits for the stacks, too
        ImmutableArray<Resource> read = [.. _references.Values];
        Open = checks.IsEmpty
            ? reached
            : Output
                .Tuple(reached, Output.All(checks))
                .Apply(values =>
                    values.Item2.SelectMany(found => found).ToImmutableArray() is { IsEmpty: false } differing
                        ? ForeseenFault.EndRunAsync<ImmutableArray<Resource>>(ContractDiagnostics.OtherEstate(differing))
                        : Task.FromResult(values.Item1.AddRange(read))
                );
    }

    /// <summary>Complete once nothing stands in the way of the first resource. A component that depends on it is not registered before.</summary>
    public Output<ImmutableArray<Resource>> Open { get; }

    /// <summary>The shares of a pool's profiles, as the stack that has the file server exports them; null where the config of this stack names them, or it sets up no profiles.</summary>
    public Output<ProfileLocations>? LocationsOf(EstatePool pool) =>
        pool.Profiles is { AwaitsLocations: true } && _profiles.TryGetValue(pool, out var read)
            ? read.Apply(shares => shares.Locations)
            : null;

    private IEnumerable<Output<ImmutableArray<ContractDifference>>> Checks() => ReadContracts.Of(_estate).SelectMany(CheckOf);

    private IEnumerable<Output<ImmutableArray<ContractDifference>>> CheckOf(ReadContract read)
    {
        var exported = read
            .Given.Stacks.Select(stack => (Name: stack.ToString(), Reference: Reference(stack.ToString())))
            .ToImmutableArray();
        if (read.Contract == ContractFacts.FileServers)
            return read.Members.Select(member => ProfileCheck(member, exported));
        if (read.Contract == ContractFacts.Hosts)
            return
            [
                Output
                    .All(exported.Select(stack => SessionHostContract.Import(stack.Reference, stack.Name)))
                    .Apply(all => ContractComparison.OfHosts(read, Named(exported, all))),
            ];
        var imported = exported.Select(stack => ControlPlaneOf(stack.Name)).ToImmutableArray();
        return
        [
            read.Contract == ContractFacts.Pools
                ? Output.All(imported.Select(one => one.Pools)).Apply(all => ContractComparison.OfPools(read, Named(exported, all)))
                : Output.All(imported.Select(PlatformIds.Of)).Apply(all => ContractComparison.OfPlatform(read, Named(exported, all))),
        ];
    }

    // Shares that the config does not name are read; where it names them, the file server's stack must say the same.
    private Output<ImmutableArray<ContractDifference>> ProfileCheck(
        ContractMember member,
        ImmutableArray<(string Name, StackReference Stack)> stacks
    )
    {
        var read = _profiles[member.Pool!] = ProfileContract.Import(stacks, member.Pool!);
        return read.Apply(shares => ContractComparison.OfProfiles(shares.Stack, member, shares.Locations));
    }

    private StackReference Reference(string name) =>
        _references.TryGetValue(name, out var known) ? known : _references[name] = new StackReference(name);

    // read once: a stack may be named for the platform and for its pools, and what is wrong with its contract is reported once
    private ControlPlaneContract ControlPlaneOf(string name) =>
        _controlPlanes.TryGetValue(name, out var known) ? known : _controlPlanes[name] = ControlPlaneExport.Import(Reference(name), name);

    private static ImmutableArray<(string Stack, T Contract)> Named<T>(
        ImmutableArray<(string Name, StackReference Reference)> stacks,
        ImmutableArray<T> contracts
    ) => [.. stacks.Zip(contracts, (stack, contract) => (stack.Name, contract))];
}

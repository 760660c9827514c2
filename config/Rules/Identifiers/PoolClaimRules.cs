using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Claims;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>What machines of two pools must not share: AVD0190 and AVD0191. Within a pool it is AVD0141 and AVD1032.</summary>
internal static class PoolClaimRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0190",
            Title = "Machines of two pools have the same names",
            Cause =
                "The machine name identifies a computer account, an Arc machine and a session host. "
                + "It consists of session_host.prefix and a number, and letter case makes no difference. "
                + "The second pool would overwrite the machines of the first.",
            Example = "session_host:\n  prefix: avd\npools:\n  clinicians: {}\n  developers: {}",
            Remedy =
                "Use a different prefix for each pool, or numbers that do not overlap: session_host.start_number. "
                + "A pool with its own file server also needs different names for it.",
            Source = new(
                "Naming conventions in Active Directory for computers, domains, sites, and OUs",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou"
            ),
            OverPools = true,
            Reads = ["session_host", "sofs"],
            Check = static context =>
                ClashesOf(context, MachineClaims.Names)
                    .DistinctBy(static clash => new { First = clash.First.Owner, Second = clash.Second.Owner })
                    .GroupBy(static clash => clash.Second.Source.Path)
                    .Select(static same =>
                        same.All(clash => !clash.First.Source.IsFileServer && !clash.Second.Source.IsFileServer)
                            ? OfHosts([.. same])
                            : OfFileServer(same.First())
                    ),
        },
        new()
        {
            Code = "AVD0191",
            Title = "Machines of two pools have the same address",
            Cause = "An address belongs to one machine. Azure Local rejects the second machine, or both answer.",
            Example =
                "pools:\n  clinicians: {session_host: {clusters: [{addresses: [10.10.20.50]}]}}\n  developers: {session_host: {clusters: [{addresses: [10.10.20.50]}]}}",
            Remedy = "Use a different address for each machine.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            OverPools = true,
            Reads = NetworkPlan.Reads,
            Check = static context =>
                ClashesOf(context, MachineClaims.Addresses)
                    .GroupBy(static clash => new
                    {
                        First = clash.First.Owner,
                        Second = clash.Second.Owner,
                        clash.Second.Source.List,
                    })
                    .Select(static same => OfAddresses([.. same])),
        },
    ];

    private static IEnumerable<Clash<MachineClaims>> ClashesOf(
        RuleContext context,
        Func<PoolConfig, IEnumerable<Claim<MachineClaims>>> claims
    ) =>
        context.Pools.Length == 1
            ? []
            : Clashes.Of(context.Pools.SelectMany(claims)).Where(clash => !MachineClaims.AreOfOnePool(clash.First, clash.Second));

    // one prefix for ten pools is one finding
    private static Finding OfHosts(ImmutableArray<Clash<MachineClaims>> same)
    {
        var (second, pools) = (
            same[0].Second.Source,
            same.SelectMany(clash => new[] { clash.First.Source.Pool, clash.Second.Source.Pool }).DistinctBy(pool => pool.Name).ToList()
        );
        var own = $"pools.{second.Pool.Name}.session_host.prefix";
        return Finding.Sentence(
            second.Path,
            $"The pools {PoolWords.NamesOf(pools)} {(pools.Count == 2 ? "both" : "all")} have a session host '{second.At(same[0].Number)}'.",
            pools.Count == 2 ? $"Use another value in {own}." : $"Use a different prefix in each pool, such as {own}."
        );
    }

    private static Finding OfFileServer(Clash<MachineClaims> clash)
    {
        // the program computes the name of a host; the config sets the name of a file server
        var (given, other) = clash.Second.Source.IsFileServer
            ? (clash.Second.Source, clash.First.Source)
            : (clash.First.Source, clash.Second.Source);
        if (given.Path == other.Path)
            return OfOneSetting(given, other, given.At(clash.Number));
        return new(
            given.Path,
            $"is '{given.At(clash.Number)}', which is also the name of {(other.IsFileServer ? other.Path : $"a session host of the pool '{other.Pool.Name}'")}.",
            "Use a different name for each computer."
        );
    }

    private static Finding OfAddresses(ImmutableArray<Clash<MachineClaims>> same)
    {
        var (first, second) = (same[0].First.Source, same[0].Second.Source);
        var more = same.Length == 1 ? "" : $" The same applies to {same.Length - 1} more of {second.List}.";
        return first.Path == second.Path
            ? second.IsFileServer
                ? OfOneSetting(second, first, second.Text)
                : Finding.Sentence(
                    second.Path,
                    $"The pools {PoolWords.NamesOf([first.Pool, second.Pool])} both use {second.Text} for a session host ({second.Path}).",
                    $"Use other addresses in pools.{second.Pool.Name}.session_host.clusters."
                )
            : Finding.Sentence(
                second.Path,
                $"{second.Text} is already an address {(first.IsFileServer ? "of a file server" : $"of the pool '{first.Pool.Name}'")} ({first.Path}).{more}",
                "Use another address."
            );
    }

    // a pool that overrides a part of the section has its own file server, with everything else from the section
    private static Finding OfOneSetting(MachineClaims one, MachineClaims other, string text) =>
        Finding.Sentence(
            one.Path,
            $"The pools {PoolWords.NamesOf([one.Pool, other.Pool])} have separate file servers, but both use '{text}' ({one.Path}).",
            $"Use other names and addresses in pools.{(one.Pool.Overrides("sofs") ? one : other).Pool.Name}.sofs, or remove its overrides of "
                + "sofs to share one file server."
        );
}

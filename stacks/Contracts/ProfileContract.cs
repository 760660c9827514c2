using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Faults;
using Pulumi;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>
/// Where profiles are kept, by pool, for stacks that set up FSLogix without a config of the file server. No secret is in it: connection strings of Cloud Cache stay in the
/// vault, and each stack reads them there.
/// </summary>
public static class ProfileContract
{
    /// <summary>Version of the output.</summary>
    public static double Version => ContractFacts.FileServers.Version;

    /// <summary>Name of the output.</summary>
    public const string OutputName = "profiles";

    // the setting that the shares come from
    private const string Setting = "avd:contracts.sofs";

    private const string VersionMember = "version";
    private const string Pools = ContractMemberNames.Pools;
    private const string Profiles = ContractMemberNames.ProfileShares;
    private const string Office = ContractMemberNames.OfficeShares;

    /// <summary>The shares of the file servers that the stack deploys; empty where it deploys none.</summary>
    /// <param name="estate">The estate of the stack.</param>
    public static Output<ImmutableDictionary<string, object>> Export(AvdEstate estate) =>
        Output.Create(
            ContractOf(
                estate.OwnFileServers.SelectMany(server => server.Pools).Where(pool => pool.Profiles is not null),
                pool => ProfileLocations.Of(pool.Settings)
            )
        );

    /// <summary>What a stack exports that keeps profiles on one share, but for those that the config places: for a preview, which reaches no other stack.</summary>
    /// <param name="estate">The estate of the stack that reads.</param>
    /// <param name="share">The share.</param>
    public static ImmutableDictionary<string, object> StandIn(AvdEstate estate, UncPath share)
    {
        ImmutableArray<ProfileLocation> all = [new(share, Setting)];
        return ContractOf(
            estate.Pools,
            pool =>
                // what the config says itself, the other stack says as well
                pool.Profiles
                    is { AwaitsLocations: false }
                    ? ProfileLocations.Of(pool.Settings)
                    : new()
                    {
                        Profiles = all,
                        Office = all,
                        AppData = null,
                    }
        );
    }

    /// <summary>The shares of a pool, as another stack exports them, with the name of that stack.</summary>
    /// <param name="stacks">The stacks that may have its file server, each with its name.</param>
    /// <param name="pool">The pool.</param>
    public static Output<(string Stack, ProfileLocations Locations)> Import(
        ImmutableArray<(string Name, StackReference Stack)> stacks,
        EstatePool pool
    ) =>
        Output
            .All(stacks.Select(stack => stack.Stack.GetOutput(OutputName)))
            .Apply(async values =>
            {
                // the first one that has the pool; of none, the last one is reported
                var found = values.ToList().FindIndex(value => Has(value, NameOf(pool)));
                var at = found < 0 ? values.Length - 1 : found;
                return (stacks[at].Name, await LocationsOfAsync(values[at], stacks[at].Name, NameOf(pool)).ConfigureAwait(false));
            });

    private static ImmutableDictionary<string, object> ContractOf(
        IEnumerable<EstatePool> pools,
        Func<EstatePool, ProfileLocations> locationsOf
    ) =>
        ImmutableDictionary<string, object>
            .Empty.Add(VersionMember, Version)
            .Add(Pools, pools.ToImmutableDictionary(NameOf, pool => (object)MembersOf(locationsOf(pool))));

    private static bool Has(object? value, string pool) =>
        value is ImmutableDictionary<string, object> members
        && members.GetValueOrDefault(Pools) is ImmutableDictionary<string, object> pools
        && pools.ContainsKey(pool);

    private static string NameOf(EstatePool pool) => pool.Name ?? PoolName.Default;

    private static ImmutableDictionary<string, object> MembersOf(ProfileLocations locations) =>
        ImmutableDictionary<string, object>.Empty.Add(Profiles, TextOf(locations.Profiles)).Add(Office, TextOf(locations.Office));

    /// <summary>Shares as FSLogix itself writes them; no path has a semicolon in it.</summary>
    internal static string TextOf(ImmutableArray<ProfileLocation> locations) =>
        string.Join(';', locations.Select(location => location.Share));

    private static Task<ProfileLocations> LocationsOfAsync(object? value, string stack, string pool)
    {
        if (value is not ImmutableDictionary<string, object> members)
            return End(ContractDiagnostics.Missing(stack, OutputName, "file server"));
        var version = members.GetValueOrDefault(VersionMember);
        if (version is not double number || number != Version)
            return End(ContractDiagnostics.OtherVersion(stack, OutputName, version, Version));
        var ofPool =
            (members.GetValueOrDefault(Pools) as ImmutableDictionary<string, object>)?.GetValueOrDefault(pool)
            as ImmutableDictionary<string, object>;
        if (SharesIn(ofPool, Profiles) is not { IsEmpty: false } profiles || SharesIn(ofPool, Office) is not { } office)
            return End(ContractDiagnostics.MissingMembers(stack, OutputName, Version, [$"{Pools}.{pool}"], "file server"));
        return Task.FromResult(
            new ProfileLocations
            {
                Profiles = profiles,
                Office = office,
                AppData = null,
            }
        );

        static Task<ProfileLocations> End(Diagnostic finding) => ForeseenFault.EndRunAsync<ProfileLocations>(finding);
    }

    // null where they are not there, or are no shares
    private static ImmutableArray<ProfileLocation>? SharesIn(ImmutableDictionary<string, object>? members, string name)
    {
        if (members?.GetValueOrDefault(name) is not string texts)
            return null;
        var shares = ImmutableArray.CreateBuilder<ProfileLocation>();
        foreach (var text in texts.Split(';'))
        {
            if (!UncPath.TryCreate(text, out var share))
                return null;
            shares.Add(new(share, Setting));
        }

        return shares.ToImmutable();
    }
}

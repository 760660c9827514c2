using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>A pool's part of the contract as members of a stack output, and back. Both read the same list.</summary>
internal static class PoolExport
{
    private const string HostPoolName = "hostPoolName";
    private const string RegistrationTokenSecretId = "registrationTokenSecretId";
    private const string RegistrationTokenExpires = "registrationTokenExpires";
    private const string ApplicationGroupResourceIds = "applicationGroupResourceIds";

    private static readonly ImmutableArray<(string Name, Func<PoolContract, string> Of)> Texts =
    [
        (ControlPlaneContract.HostPool, pool => pool.HostPoolResourceId),
        (HostPoolName, pool => pool.HostPoolName),
        (ControlPlaneContract.ApplicationGroup, pool => pool.ApplicationGroupResourceId),
        (ControlPlaneContract.Workspace, pool => pool.WorkspaceResourceId),
        (RegistrationTokenSecretId, pool => pool.RegistrationTokenSecretId),
        (RegistrationTokenExpires, pool => pool.RegistrationTokenExpires),
    ];

    /// <summary>The members of a pool.</summary>
    public static ImmutableDictionary<string, object> Export(PoolContract pool) =>
        Texts
            .ToImmutableDictionary(text => text.Name, text => (object)text.Of(pool))
            .Add(
                ApplicationGroupResourceIds,
                pool.ApplicationGroupResourceIds.ToImmutableDictionary(group => group.Key, group => (object)group.Value)
            );

    /// <summary>What another stack exports for a pool, as far as a reader checks it: for a preview, which does not reach that stack.</summary>
    public static ImmutableDictionary<string, object> StandIn(EstatePool pool) =>
        Export(
            new()
            {
                HostPoolResourceId = pool.HostPoolId,
                HostPoolName = pool.Settings.HostPool.Name,
                ApplicationGroupResourceId = "",
                WorkspaceResourceId = "",
                RegistrationTokenSecretId = "",
                RegistrationTokenExpires = "",
                ApplicationGroupResourceIds = ImmutableDictionary<string, string>.Empty,
            }
        );

    /// <summary>Names of the members that cannot be used; empty where <see cref="Import"/> works.</summary>
    /// <param name="value">What another stack exports for a pool.</param>
    public static IEnumerable<string> UnusableIn(object? value) =>
        value is not ImmutableDictionary<string, object> members
            ? [""]
            : Texts
                .Select(text => text.Name)
                .Where(name => members.GetValueOrDefault(name) is not string)
                .Concat(
                    members.GetValueOrDefault(ApplicationGroupResourceIds) is ImmutableDictionary<string, object> groups
                    && groups.Values.All(id => id is string)
                        ? []
                        : [ApplicationGroupResourceIds]
                );

    /// <summary>A pool of another stack.</summary>
    /// <param name="value">What that stack exports for it.</param>
    public static PoolContract Import(object value)
    {
        var members = (ImmutableDictionary<string, object>)value;
        return new PoolContract
        {
            HostPoolResourceId = (string)members[ControlPlaneContract.HostPool],
            HostPoolName = (string)members[HostPoolName],
            ApplicationGroupResourceId = (string)members[ControlPlaneContract.ApplicationGroup],
            WorkspaceResourceId = (string)members[ControlPlaneContract.Workspace],
            RegistrationTokenSecretId = (string)members[RegistrationTokenSecretId],
            RegistrationTokenExpires = (string)members[RegistrationTokenExpires],
            ApplicationGroupResourceIds = ((ImmutableDictionary<string, object>)members[ApplicationGroupResourceIds]).ToImmutableDictionary(
                group => group.Key,
                group => (string)group.Value
            ),
        };
    }
}

using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Order;

/// <summary>What exists before a stack is deployed: what the config names by its id or says not to make, what other stacks of the estate make, and what Azure has by itself.</summary>
internal sealed partial class DeclaredIds
{
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);

    private DeclaredIds() { }

    /// <summary>Nothing but what Azure has by itself.</summary>
    public static DeclaredIds None { get; } = new();

    /// <summary>Of a config.</summary>
    public static DeclaredIds Of(AvdEstate estate)
    {
        var declared = new DeclaredIds();
        foreach (var id in ArmIdsIn(estate.Settings).Concat(estate.Pools.SelectMany(pool => ArmIdsIn(pool.Settings))))
            declared.Add(id);
        foreach (
            var group in new[]
            {
                estate.Groups.ControlPlane,
                estate.Groups.Monitoring,
                estate.Groups.Storage,
                estate.Groups.Network,
                estate.Groups.SessionHosts,
            }
        )
            if (!group.IsMade)
                declared._ids.Add(group.Id);
        declared._ids.UnionWith(
            estate
                .Resources.Select(resource => resource.Id)
                .Except(estate.OwnResources.Select(own => own.Id), StringComparer.OrdinalIgnoreCase)
        );
        declared._ids.UnionWith(
            estate.Pools.Where(pool => !estate.Share.HasHostsOf(pool.Name)).SelectMany(pool => pool.Hosts).Select(host => host.MachineId)
        );
        // zones that somebody else keeps have the names of Azure's zones, in the group that the config names
        declared.ZonesGroup = estate.Settings.Network.PrivateDns.ZonesResourceGroupId?.ToString();
        return declared;
    }

    /// <summary>The group of private DNS zones that exist; null for none.</summary>
    private string? ZonesGroup { get; set; }

    /// <summary>Whether a thing is there from the start.</summary>
    public bool Have(string id) =>
        _ids.Contains(id)
        || ByAzure().IsMatch(id)
        || (
            ZonesGroup is not null
            && id.StartsWith($"{ZonesGroup}/providers/Microsoft.Network/privateDnsZones/", StringComparison.OrdinalIgnoreCase)
        );

    // with a thing, all that it is a part of
    private void Add(string id)
    {
        _ids.Add(id);
        _ids.UnionWith(ArmReferences.Above(id));
    }

    private static IEnumerable<string> ArmIdsIn(object? value) =>
        value switch
        {
            ArmId id => [id.ToString()],
            null or string => [],
            // what all pools share may be incomplete
            ValueType when value.Equals(RuntimeHelpers.GetUninitializedObject(value.GetType())) => [],
            IDictionary map => map.Values.Cast<object?>().SelectMany(ArmIdsIn),
            IEnumerable items => items.Cast<object?>().SelectMany(ArmIdsIn),
            _ when value.GetType() is { IsClass: true } type && type.Assembly == typeof(AvdSettings).Assembly => type.GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsStatic: false })
                .SelectMany(property => ArmIdsIn(property.GetValue(value))),
            _ => [],
        };

    // subscriptions, and roles that are built in
    [GeneratedRegex(
        @"^/subscriptions/[0-9a-f-]{36}$|^(/subscriptions/[0-9a-f-]{36})?/providers/Microsoft\.Authorization/roleDefinitions/[0-9a-f-]{36}$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ByAzure();
}

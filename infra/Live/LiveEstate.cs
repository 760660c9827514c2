using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Arm;

namespace AvdPulumi.Infra.Live;

/// <summary>The resources of a stack as they run.</summary>
/// <param name="Resources">Those that exist. Others of the same lists are among them.</param>
/// <param name="Unread">Those that may exist and could not be read, by ARM id, with the reason.</param>
internal sealed record LiveEstate(ImmutableArray<ArmResource> Resources, ImmutableDictionary<string, ReadFailure> Unread)
{
    private readonly Lazy<Dictionary<string, ArmResource>> _byId = new(() =>
        Resources.GroupBy(resource => resource.Id, ArmPath.Comparer).ToDictionary(same => same.Key, same => same.First(), ArmPath.Comparer)
    );

    /// <summary>A resource; null if it does not exist or could not be read.</summary>
    public ArmResource? Find(string id) => _byId.Value.GetValueOrDefault(id);
}

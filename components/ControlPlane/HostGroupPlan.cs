using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>A resource group of the session hosts of some clusters.</summary>
/// <param name="Key">Tells it apart in logical names; identity.</param>
/// <param name="Group">The group.</param>
/// <param name="Grants">Who gets which role on it.</param>
public sealed record HostGroupPlan(string Key, Adoptable<ResourceGroupDefinition> Group, ImmutableArray<RoleGrant> Grants);

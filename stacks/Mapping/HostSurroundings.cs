using System.Collections.Immutable;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Profiles;
using Pulumi;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>What hosts need of what stands around them: made in this stack, or known by its id.</summary>
internal sealed record HostSurroundings
{
    /// <summary>The estate.</summary>
    public required AvdEstate Estate { get; init; }

    /// <summary>Where the values of secrets come from.</summary>
    public required ISecretSource Secrets { get; init; }

    /// <summary>The name of a resource group of machines: an output where this stack makes it.</summary>
    public required Func<EstateGroup, Input<string>> GroupName { get; init; }

    /// <summary>The registration token of a pool.</summary>
    public required Func<EstatePool, Input<string>> TokenOf { get; init; }

    /// <summary>How the hosts of a pool are made in it, where each registers by itself.</summary>
    public required Func<EstatePool, PoolRegistration> RegistrationOf { get; init; }

    /// <summary>The local administrator's password of a pool's hosts.</summary>
    public required Func<EstatePool, Input<string>> AdminPasswordOf { get; init; }

    /// <summary>Full ARM id of the patch window of a pool's hosts; null for none.</summary>
    public required Func<EstatePool, Input<string>?> PatchWindowOf { get; init; }

    /// <summary>The places of a pool's profiles, as far as this stack makes them.</summary>
    public required Func<EstatePool, ImmutableArray<Prerequisite>> StoresOf { get; init; }

    /// <summary>The shares of a pool's profiles as another stack's contract names them; null where the config does.</summary>
    public required Func<EstatePool, Output<ProfileLocations>?> LocationsOf { get; init; }

    /// <summary>Full ARM id of the data collection rule of session hosts.</summary>
    public required Input<string> InsightsRuleId { get; init; }

    /// <summary>Full ARM id of the vault.</summary>
    public required Input<string> VaultId { get; init; }

    /// <summary>The provider of the vault's subscription; null for the machines' own.</summary>
    public ProviderResource? VaultProvider { get; init; }
}

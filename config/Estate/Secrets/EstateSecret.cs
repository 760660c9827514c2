using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Secrets;

/// <summary>One secret of an estate, with all settings that refer to it.</summary>
/// <param name="Reference">Where it is.</param>
/// <param name="Uses">The settings, over the pools that the stack picks.</param>
public sealed record EstateSecret(SecretReference Reference, ImmutableArray<SecretUse> Uses)
{
    /// <summary>The layers that read it.</summary>
    public Layers ReadBy { get; } = Uses.Aggregate(Layers.None, (layers, use) => layers | use.Field.ReadBy);

    /// <summary>The secrets of vaults and of stack configs that the pools of the stack refer to, each once, in the order of the settings.</summary>
    public static ImmutableArray<EstateSecret> Of(AvdEstate estate) =>
        [
            .. estate
                .Pools.Where(pool => estate.Share.Picks(pool.Name))
                .SelectMany(pool => SecretUses.Of(pool.Settings).Select(use => use with { Path = pool.PathOf(use.Path) }))
                .Where(use => use.Reference.Scheme != SecretScheme.Generate)
                .DistinctBy(use => (use.Path, use.Reference))
                .GroupBy(use => use.Reference.ToString(), StringComparer.OrdinalIgnoreCase)
                .Select(uses => new EstateSecret(uses.First().Reference, [.. uses])),
        ];

    /// <summary>Whether it is in the vault that the estate creates or adopts.</summary>
    public bool IsInOwnVault(AvdEstate estate) =>
        Reference.Scheme == SecretScheme.KeyVault && Vaults.AreSame(Reference.Vault!, estate.KeyVaultName);
}

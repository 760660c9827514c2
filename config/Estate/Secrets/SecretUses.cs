using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Secrets;

/// <summary>All secret references of a configuration, without those that could not be read, so that rules still check the others.</summary>
internal static class SecretUses
{
    /// <summary>The settings that contain them, for rules that read them.</summary>
    public static ImmutableArray<string> Reads { get; } = [.. SecretFields.All.Select(field => field.Key.Split("[]")[0])];

    /// <summary>The references, each with its place and what it is for.</summary>
    public static IEnumerable<SecretUse> Of(AvdSettings settings) =>
        [
            .. At(SecretFields.HostAdmin, settings.SessionHost?.Admin?.Password),
            .. At(SecretFields.SofsAdmin, settings.Sofs?.Admin?.Password),
            .. At(SecretFields.DomainJoin, settings.Domain?.JoinPassword),
            .. At(SecretFields.ProxyCertificate, settings.SessionHost?.HttpProxy?.TrustedCa),
            .. Places
                .In("fslogix.cloud_cache.providers", settings.Fslogix?.CloudCache?.Providers)
                .Each("connection_string", provider => provider.ConnectionString)
                .Select(place => new SecretUse(place.Path, place.Value, SecretFields.CloudCacheConnection)),
            .. At(SecretFields.HostImage, settings.Image?.Source?.Custom?.Uri),
            .. At(SecretFields.SofsImage, settings.Sofs?.Image?.Custom?.Uri),
            .. At(SecretFields.WitnessKey, settings.Sofs?.Witness?.AccountKey),
            .. Places
                .In("monitoring.action_group.webhooks", settings.Monitoring?.ActionGroup?.Webhooks)
                .Each("uri", webhook => webhook.Uri)
                .Select(place => new SecretUse(place.Path, place.Value, SecretFields.Webhook)),
        ];

    private static IEnumerable<SecretUse> At(SecretField field, SecretReference? reference) =>
        reference is null ? [] : [new(field.Key, reference, field)];
}

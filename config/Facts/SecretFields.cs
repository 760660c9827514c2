using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Every setting that accepts a secret, and whether the program can generate it. A test keeps the table complete.</summary>
internal static class SecretFields
{
    // source: Architecture Deep Design, Control Plane Components
    public static SecretField HostAdmin { get; } =
        new("session_host.admin.password", "a local administrator's password", Layers.Hosts, null);

    public static SecretField SofsAdmin { get; } = new("sofs.admin.password", "a local administrator's password", Layers.Sofs, null);

    public static SecretField DomainJoin { get; } =
        new(
            "domain.join_password",
            "the password of the join account",
            Layers.Hosts | Layers.Sofs,
            "the account already exists in Active Directory with another password"
        );

    public static SecretField ProxyCertificate { get; } =
        new(
            "session_host.http_proxy.trusted_ca",
            "the certificate of the proxy's certification authority",
            Layers.Hosts,
            "the proxy already has its certificate"
        );

    public static SecretField CloudCacheConnection { get; } =
        new(
            "fslogix.cloud_cache.providers[].connection_string",
            "a storage connection string",
            Layers.Fslogix,
            "Azure creates the connection string of a storage account"
        );

    public static SecretField HostImage { get; } =
        new(
            "image.source.custom.uri",
            "the address of an image",
            Layers.Site,
            "the address is that of an existing disk, with an access signature from Azure"
        );

    public static SecretField SofsImage { get; } =
        new(
            "sofs.image.custom.uri",
            "the address of an image",
            Layers.Sofs,
            "the address is that of an existing disk, with an access signature from Azure"
        );

    public static SecretField WitnessKey { get; } =
        new("sofs.witness.account_key", "a storage account key", Layers.Sofs, "Azure creates the keys of a storage account");

    public static SecretField Webhook { get; } =
        new(
            "monitoring.action_group.webhooks[].uri",
            "the address of a webhook",
            Layers.ControlPlane,
            "the service that receives the alerts provides the address"
        );

    public static ImmutableArray<SecretField> All { get; } =
    [HostAdmin, SofsAdmin, DomainJoin, ProxyCertificate, CloudCacheConnection, HostImage, SofsImage, WitnessKey, Webhook];
}

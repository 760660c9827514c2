using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Every setting that takes a secret, and whether a random value will do. A test keeps the table complete.</summary>
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
            "the account exists in Active Directory already, and a random value is not its password"
        );

    public static SecretField ProxyCertificate { get; } =
        new(
            "session_host.http_proxy.trusted_ca",
            "the certificate of the proxy's authority",
            Layers.Hosts,
            "the proxy has its certificate already"
        );

    public static SecretField CloudCacheConnection { get; } =
        new(
            "fslogix.cloud_cache.providers[].connection_string",
            "a storage connection string",
            Layers.Fslogix,
            "Azure gives the connection string of a storage account"
        );

    public static SecretField HostImage { get; } =
        new(
            "image.source.custom.uri",
            "the address of an image",
            Layers.Site,
            "it is the address of a disk that exists, with an access signature that Azure gives"
        );

    public static SecretField SofsImage { get; } =
        new(
            "sofs.image.custom.uri",
            "the address of an image",
            Layers.Sofs,
            "it is the address of a disk that exists, with an access signature that Azure gives"
        );

    public static SecretField WitnessKey { get; } =
        new("sofs.witness.account_key", "a storage account key", Layers.Sofs, "Azure gives the keys of a storage account");

    public static SecretField Webhook { get; } =
        new(
            "monitoring.action_group.webhooks[].uri",
            "the address of a webhook",
            Layers.ControlPlane,
            "the service that takes the alerts gives the address"
        );

    public static ImmutableArray<SecretField> All { get; } =
    [HostAdmin, SofsAdmin, DomainJoin, ProxyCertificate, CloudCacheConnection, HostImage, SofsImage, WitnessKey, Webhook];
}

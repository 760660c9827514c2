using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>The conversions of the table.</summary>
internal static class Conversions
{
    private const string RetiredKey = "The key that needs it is not set.";

    // in the deep design, image.source is a section
    private static readonly string[] BuiltImage = ["image.source", "image.publisher", "image.offer", "image.sku"];

    /// <summary>The same value.</summary>
    public static Conversion Same { get; } = new() { Title = "same value" };

    /// <summary>The same value at the same path. An empty section or list says that it is there, or that what other pools have is not.</summary>
    public static Conversion OfDeepDesign { get; } =
        new()
        {
            Title = "same value",
            ReadsEmpty = true,
            Read = static value =>
                value.Value switch
                {
                    ParameterValue.Map { Members.IsEmpty: true } => value.Kind == ValueKind.Record
                        ? value.Open(value.Setting)
                        : Incoming.Idle,
                    ParameterValue.List => value.Keep(),
                    // a single item needs no brackets, and an empty one may mean none
                    ParameterValue.Text text when value.Kind == ValueKind.List => value.Put(value.Setting, new ParameterValue.List([text])),
                    var other when ForeignImport.IsEmpty(other) => Incoming.Idle,
                    _ => value.Keep(),
                },
        };

    /// <summary>Nothing here corresponds to it.</summary>
    public static Conversion None { get; } = new() { Title = "no counterpart", Read = static value => value.Row.Note };

    /// <summary>It follows from other settings.</summary>
    public static Conversion Derived { get; } = new() { Title = "derived", Read = static value => value.Row.Note };

    /// <summary>The words of identity.pattern.</summary>
    public static Conversion IdentityWords { get; } =
        new()
        {
            Title = "other words",
            Read = static value =>
                value.Text switch
                {
                    "ad_only" => value.Put("ad_ds"),
                    "hybrid_join" => value.Put("hybrid_entra"),
                    "entra_join" => value.Put("entra_only"),
                    _ => value.Keep(),
                },
        };

    /// <summary>A setting of pooled host pools.</summary>
    public static Conversion OfPooled { get; } = OfHostPool("Pooled");

    /// <summary>A setting of personal host pools.</summary>
    public static Conversion OfPersonal { get; } = OfHostPool("Personal");

    /// <summary>The text of the custom RDP properties.</summary>
    public static Conversion RdpText { get; } = new() { Title = "one text", Read = RdpPropertyReading.Read };

    /// <summary>DOMAIN\user, user@domain, or a user without domain.</summary>
    public static Conversion JoinUser { get; } = new() { Title = "with the domain", Read = ReadJoinUser };

    /// <summary>The custom location of the cluster, which gives the cluster its name.</summary>
    public static Conversion CustomLocation { get; } =
        new()
        {
            Title = "id and name",
            Read = static value =>
                value.Keep() ?? value.Put("session_host.clusters[0].name", NameIn(value.Text), "The name of the custom location."),
        };

    /// <summary>The id of a logical network.</summary>
    public static Conversion LogicalNetwork { get; } =
        new()
        {
            Title = "id to name",
            Read = static value =>
                value.Put("network.logical_networks[0].existing_id", value.Text)
                ?? value.Put("network.logical_networks[0].name", NameIn(value.Text))
                ?? value.Put(NameIn(value.Text)),
        };

    /// <summary>The id of a storage path.</summary>
    public static Conversion StoragePath { get; } =
        new()
        {
            Title = "id to name",
            Read = static value =>
                value.Put("storage.paths[0].existing_id", value.Text)
                ?? value.Put("storage.paths[0].name", NameIn(value.Text))
                ?? value.Put(value.Setting, new ParameterValue.List([new ParameterValue.Text(NameIn(value.Text))])),
        };

    /// <summary>The id of an image on the cluster.</summary>
    public static Conversion Image { get; } = Same with { Title = "id" };

    /// <summary>The version of the image: of the one that hosts are created from, unless the keys beside it describe one that azurelocal-avd builds.</summary>
    public static Conversion ImageVersion { get; } =
        new()
        {
            Title = "same value",
            Read = static value =>
                Array.Exists(BuiltImage, value.IsSet) ? "It is of an image that azurelocal-avd builds for Azure." : value.Keep(),
        };

    /// <summary>The name of a vault, in a resource group and a subscription that other keys name.</summary>
    public static Conversion VaultId { get; } = new() { Title = "name to id", Read = ReadVaultId };

    /// <summary>A size in gigabytes.</summary>
    public static Conversion Gigabytes { get; } =
        new()
        {
            Title = "GB to MB",
            Read = static value =>
                value.Value is ParameterValue.Number { Value: var size }
                    ? value.Put(value.Setting, new ParameterValue.Number(size * 1024))
                    : "It is not a number of gigabytes.",
        };

    /// <summary>brownfield: resource groups exist.</summary>
    public static Conversion GroupsExist { get; } =
        new()
        {
            Title = "brownfield is false",
            Read = static value =>
                value.Text == "brownfield"
                    ? value.Put(value.Setting, new ParameterValue.Flag(false))
                        ?? value.Put("deployment.resource_groups.session_hosts.create", new ParameterValue.Flag(false))
                    : Incoming.Idle,
        };

    /// <summary>The resource group of the monitoring, which exists already if the vault is in it.</summary>
    public static Conversion MonitoringGroup { get; } =
        new()
        {
            Title = "same value",
            Read = static value =>
                value.Keep()
                ?? (
                    string.Equals(value.Sibling("security.key_vault_resource_group"), value.Text, StringComparison.OrdinalIgnoreCase)
                        ? value.Put(
                            "deployment.resource_groups.monitoring.create",
                            new ParameterValue.Flag(false),
                            "It is the resource group of the existing vault."
                        )
                        : null
                ),
        };

    /// <summary>Which keys of FSLogix apply.</summary>
    public static Conversion ShareTopology { get; } =
        new() { Title = "chooses keys", Read = static value => value.IsOff("fslogix.enabled") ? Incoming.Idle : value.Follows() };

    /// <summary>A schedule of a scaling plan, if there is a plan.</summary>
    public static Conversion OfScaling { get; } =
        new()
        {
            Title = "same value",
            Read = static value => value.IsOff("scaling.enabled") || value.IsOff("scalingEnabled") ? Incoming.Idle : value.Keep(),
        };

    /// <summary>A section that is there only if it is on.</summary>
    public static Conversion WhenOn { get; } =
        new()
        {
            Title = "true only",
            Read = static value => value.Value is ParameterValue.Flag { Value: false } ? Incoming.Idle : value.Keep(),
        };

    /// <summary>Log categories.</summary>
    public static Conversion Categories { get; } = new() { Title = "list to profile", Read = CategoryReading.Read };

    /// <summary>Whether host pool and workspace have private endpoints.</summary>
    public static Conversion PrivateEndpoints { get; } =
        new()
        {
            Title = "true adds sections",
            Read = static value =>
                value.Value is ParameterValue.Flag { Value: true }
                    ? value.Open("host_pool.connection_private_endpoint", "workspace.feed_private_endpoint")
                    : Incoming.Idle,
        };

    /// <summary>A setting of Cloud Cache, if it is used.</summary>
    public static Conversion WithCloudCache { get; } =
        new()
        {
            Title = "same value",
            Read = static value => value.Draft.Has("fslogix.cloud_cache.providers") ? value.Keep() : Incoming.Idle,
        };

    /// <summary>Cloud Cache connections.</summary>
    public static Conversion CloudCache { get; } = new() { Title = "text to providers", Read = CloudCacheReading.Read };

    /// <summary>A share, if a topology chooses it.</summary>
    /// <param name="topology">The word of fslogix.share_topology; null for a file without it.</param>
    public static Conversion FirstLocation(string? topology) =>
        new()
        {
            Title = "first of the list",
            Read = value =>
                value.IsOff("fslogix.enabled") || value.IsOff("enableFslogix") ? Incoming.Idle
                : topology is not null && value.Sibling("fslogix.share_topology") is { } chosen && chosen != topology ? Incoming.Idle
                : value.Put(value.Setting, new ParameterValue.List([value.Value])),
        };

    /// <summary>The object id of a group.</summary>
    /// <param name="name">What the group is called here.</param>
    public static Conversion Group(string name) =>
        new()
        {
            Title = "object id of a group",
            Read = value =>
                value.Put($"{value.Setting}[0].object_id", value.Text)
                ?? value.Put($"{value.Setting}[0].name", name, "The source has no name."),
        };

    /// <summary>The hour of a time whose minute is another parameter.</summary>
    public static Conversion HourWith(string minute) =>
        new()
        {
            Title = "hour and minute",
            Read = value =>
                value.Value is ParameterValue.Number { Value: >= 0 and <= 23 and var hour }
                    ? value.Put(value.Setting, $"{(int)hour:00}:{MinuteOf(value, minute):00}")
                    : "It is not an hour.",
        };

    /// <summary>A part of what another key says; it carries over together with that key.</summary>
    public static Conversion PartOf(string other) =>
        new()
        {
            Title = "part of another key",
            Read = value =>
                value.IsCarried(other) ? value.Follows()
                : !value.IsSet(other) ? RetiredKey
                : value.Value is ParameterValue.Flag { Value: false } ? Incoming.Idle
                : $"It is a part of {other}, which does not carry over.",
        };

    // it has no effect on the other type
    private static Conversion OfHostPool(string type) =>
        new()
        {
            Title = "same value",
            Read = value => value.Draft.Find("host_pool.type") is { } actual && actual != type ? Incoming.Idle : value.Keep(),
        };

    private static int MinuteOf(Incoming value, string name) =>
        value.SiblingValue(name) is ParameterValue.Number { Value: >= 0 and <= 59 and var minute } ? (int)minute : 0;

    private static string? ReadJoinUser(Incoming value)
    {
        var user = value.Text;
        if (user.IndexOf('\\', StringComparison.Ordinal) is > 0 and var slash && user[..slash].Contains('.', StringComparison.Ordinal))
            return value.Put($"{user[(slash + 1)..]}@{user[..slash]}");
        if (LogonName.TryCreate(user, out _))
            return value.Keep();
        return value.Draft.Find("domain.fqdn") is { } domain
            ? value.Put($"{user}@{domain}")
            : "Its domain is not known: the source has no name of the domain.";
    }

    private static string? ReadVaultId(Incoming value)
    {
        if (value.Sibling("security.key_vault_resource_group") is not { Length: > 0 } group)
            return value.Put("key_vault.name", value.Text);
        return value.Draft.Find("subscription.id") is { } subscription
            ? value.Put($"/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{value.Text}")
            : "The subscription of the vault is not known, so its id cannot be written.";
    }

    private static string NameIn(string id) => id.Split('/')[^1];
}

using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>The conversions that only the table of the accelerator needs.</summary>
internal static class AcceleratorConversions
{
    private const string Subnet = "network.private_endpoint_subnet_id";

    private static readonly string[] PrivateLinkSections =
    [
        "host_pool.connection_private_endpoint",
        "workspace.feed_private_endpoint",
        "workspace.global_private_endpoint",
    ];

    private static readonly string[] EndpointSections = [.. PrivateLinkSections, "key_vault.private_endpoint"];

    /// <summary>The value says which of the others apply, and those carry over themselves.</summary>
    public static Conversion Decides { get; } = new() { Title = "decides about others", Read = static value => value.Follows() };

    /// <summary>The value in lower case.</summary>
    public static Conversion LowerCase { get; } =
        new() { Title = "lower case", Read = static value => value.Put(value.Setting, Lower(value.Value)) };

    /// <summary>A region by its short name; the accelerator accepts names with spaces.</summary>
    public static Conversion Region { get; } =
        new() { Title = "short name", Read = static value => value.Put(value.Setting, ShortName(value.Value)) };

    /// <summary>A region in which an Azure Local cluster can be registered.</summary>
    public static Conversion HostRegion { get; } =
        new()
        {
            Title = "short name",
            Read = static value =>
                ShortName(value.Value) is ParameterValue.Text { Value: var region } && !AzureRegions.AzureLocal.Contains(region)
                    ? "No Azure Local cluster is known to be registered in this region. Set deployment.location to the region of the custom location."
                    : Region.Read(value),
        };

    /// <summary>Desktop or RemoteApp, for host pool and application group.</summary>
    public static Conversion GroupType { get; } = new() { Title = "other words", Read = ReadGroupType };

    /// <summary>The identity provider as identity.pattern and what belongs to it.</summary>
    public static Conversion IdentityProvider { get; } = new() { Title = "other words", Read = ReadIdentityProvider };

    /// <summary>A list of groups, of which the first counts.</summary>
    public static Conversion FirstGroup { get; } = new() { Title = "first of the list", Read = ReadFirstGroup };

    /// <summary>A reference to a secret, with the id of its vault.</summary>
    public static Conversion Secret { get; } =
        new()
        {
            Title = "keyvault://vault/secret",
            Read = static value =>
            {
                var reason = value.Keep();
                if (reason is null && value.Value is ParameterValue.VaultSecret { VaultId: { } id } secret && ArmId.TryCreate(id, out _))
                    AddVault(value, secret.Vault, id);
                return reason;
            },
        };

    /// <summary>Without session hosts, their number is 0.</summary>
    public static Conversion NoHostsIfOff { get; } =
        new()
        {
            Title = "false is 0",
            Read = static value =>
                value.Value is ParameterValue.Flag { Value: false }
                    ? value.Put(value.Setting, new ParameterValue.Number(0))
                    : value.Follows(),
        };

    /// <summary>The security type of machines, of which there are two.</summary>
    public static Conversion TrustedLaunch { get; } =
        new()
        {
            Title = "word to true or false",
            Read = static value =>
                value.Text is "TrustedLaunch" or "Standard"
                    ? value.Put(value.Setting, new ParameterValue.Flag(value.Text == "TrustedLaunch"))
                    : "It is neither TrustedLaunch nor Standard.",
        };

    /// <summary>The offer of a marketplace image of Windows clients.</summary>
    public static Conversion ImageOffer { get; } =
        new()
        {
            Title = "lower case",
            Read = static value =>
                LowerCase.Read(value)
                ?? value.Put(
                    "image.source.marketplace.publisher",
                    MarketplaceImages.Desktop,
                    "The accelerator uses marketplace images of this publisher."
                ),
        };

    /// <summary>Items that one text has, with commas between them.</summary>
    public static Conversion CommaList { get; } =
        new()
        {
            Title = "text to list",
            Read = static value =>
                value.Value is ParameterValue.Text { Value: var text }
                    ? value.Put(
                        value.Setting,
                        new ParameterValue.List([
                            .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                                .Select(static item => new ParameterValue.Text(item)),
                        ])
                    )
                    : value.Keep(),
        };

    /// <summary>The private endpoint of the vault, which then has no other.</summary>
    public static Conversion VaultEndpoint { get; } =
        new()
        {
            Title = "true adds a section",
            Read = static value =>
                Endpoints(value, "key_vault.private_endpoint") ?? value.Put("key_vault.public_network_access", "Disabled"),
        };

    /// <summary>The private endpoints of host pool and workspace.</summary>
    public static Conversion PrivateLink { get; } =
        new() { Title = "true adds sections", Read = static value => Endpoints(value, PrivateLinkSections) };

    /// <summary>Private DNS zones, if there is an endpoint for them.</summary>
    public static Conversion PrivateZones { get; } = new() { Title = "true is create", Read = ReadPrivateZones };

    /// <summary>Whether there are logs at all.</summary>
    public static Conversion Monitoring { get; } = new() { Title = "flag to profile", Read = ReadMonitoring };

    /// <summary>The scaling plan with its schedules, which the accelerator has as a part of its template.</summary>
    public static Conversion ScalingPlan { get; } = new() { Title = "true adds a section", Read = ReadScalingPlan };

    /// <summary>A word, or Custom for the value of another parameter.</summary>
    public static Conversion UnlessCustom { get; } =
        new() { Title = "same value", Read = static value => value.Text == "Custom" ? value.Follows() : value.Keep() };

    /// <summary>A setting that makes sense only with a section that carried over.</summary>
    /// <param name="section">The section.</param>
    /// <param name="others">Other settings with the same value.</param>
    public static Conversion Inside(string section, params string[] others) =>
        new()
        {
            Title = "same value",
            Read = value =>
                !value.Draft.Has(section)
                    ? value.IsDefault
                        ? Incoming.Idle
                        : $"It belongs to {section}, which is not in the config."
                    : value.Keep() is { } reason
                        ? reason
                        : others.Select(other => value.Put(other, value.Value)).FirstOrDefault(static other => other is not null),
        };

    private static ParameterValue Lower(ParameterValue value) =>
        value is ParameterValue.Text { Value: var text } ? new ParameterValue.Text(text.ToLowerInvariant()) : value;

    private static ParameterValue ShortName(ParameterValue value) =>
        value is ParameterValue.Text { Value: var text } ? new ParameterValue.Text(RegionNames.InShort(text)) : value;

    private static string? ReadGroupType(Incoming value)
    {
        var isApps = value.Text == "RemoteApp";
        if (!isApps && value.Text != "Desktop")
            return "It is neither Desktop nor RemoteApp.";
        if (isApps)
            value.Missing = "The accelerator publishes sample apps. Set yours in application_groups[0].applications.";
        return value.Put(isApps ? "RailApplications" : "Desktop") ?? value.Put("application_groups[0].type", value.Text);
    }

    private static string? ReadIdentityProvider(Incoming value) =>
        value.Text switch
        {
            "ADDS" => value.Put("ad_ds"),
            "EntraID" => value.Put("entra_only") ?? SignOn(value),
            "EntraIDKerberos" => value.Put("entra_only")
                ?? SignOn(value)
                ?? value.Put("identity.cloud_kerberos_tickets", new ParameterValue.Flag(true)),
            "EntraDS" =>
                "This program has no pattern for Microsoft Entra Domain Services. Set identity.pattern to ad_ds, and join the domain of the site.",
            _ => "It is none of ADDS, EntraDS, EntraID, EntraIDKerberos.",
        };

    private static string? SignOn(Incoming value) =>
        value.Put(
            "identity.sso",
            new ParameterValue.Flag(true),
            "The accelerator adds the RDP property enablerdsaadauth for Entra-joined hosts."
        );

    private static string? ReadFirstGroup(Incoming value)
    {
        if (value.Value is not ParameterValue.List { Items: [ParameterValue.Map first, .. var others] })
            return "It is not a list of groups, each with displayName and objectId.";
        if (value.Put($"{value.Setting}[0].object_id", first.TextAt("objectId") ?? "") is { } reason)
            return reason;
        if (others.Length > 0)
            value.Missing =
                $"The accelerator gives access to the first group only. If the others ({others.Length}) need it, add them to rbac.users.";
        return first.TextAt("displayName") is { Length: > 0 } name
            ? value.Put($"{value.Setting}[0].name", name)
            : value.Put($"{value.Setting}[0].name", "AVD users", "The source has no name.");
    }

    private static void AddVault(Incoming value, string name, string id)
    {
        var count = 0;
        while (value.Draft.Find(Vault(count, "name")) is { } known)
        {
            if (Vaults.AreSame(known, name))
                return;
            count++;
        }
        value.Put(Vault(count, "name"), name);
        value.Put(Vault(count, "id"), id);
    }

    private static string Vault(int index, string key) => FormattableString.Invariant($"key_vault.external_vaults[{index}].{key}");

    private static string? Endpoints(Incoming value, params string[] sections) =>
        value.Value is ParameterValue.Flag { Value: false } ? Incoming.Idle
        : value.Value is not ParameterValue.Flag ? "It is neither true nor false."
        : value.Draft.Has(Subnet) ? value.Open(sections)
        : $"The endpoint would be in the network that the accelerator creates in Azure. Set {Subnet} to a subnet that the site reaches, and then {sections[0]}.";

    private static string? ReadPrivateZones(Incoming value)
    {
        if (value.Value is not ParameterValue.Flag { Value: true } || !EndpointSections.Any(value.Draft.Has))
            return Incoming.Idle;
        var network = value.Draft.Find(Subnet)!.Split("/subnets/", 2, StringSplitOptions.None)[0];
        return value.Put(value.Setting, "create")
            ?? value.Put("network.virtual_network_id", network, "The network of the subnet for private endpoints.");
    }

    private static string? ReadMonitoring(Incoming value) =>
        value.Value switch
        {
            ParameterValue.Flag { Value: true } => value.Put("all"),
            ParameterValue.Flag => value.Put("none")
                ?? value.Put("monitoring.insights.enabled", new ParameterValue.Flag(false))
                ?? value.Put("monitoring.alerts.enabled", new ParameterValue.Flag(false)),
            _ => "It is neither true nor false.",
        };

    private static string? ReadScalingPlan(Incoming value)
    {
        if (value.Value is not ParameterValue.Flag { Value: true } || !value.IsSet("avdServicePrincipalObjectId"))
            return Incoming.Idle;
        if (AcceleratorNaming.Of(value.SiblingValue) is not { } naming)
            return "Its time zone follows from the region of the session hosts, which is not known. Set section scaling.";
        if (value.Draft.Find("host_pool.type") == "Personal")
            value.Missing = "Machines on Azure Local cannot hibernate, so hosts keep running after a disconnect: on_disconnect is None.";
        return AcceleratorSchedules.Write(value, naming);
    }
}

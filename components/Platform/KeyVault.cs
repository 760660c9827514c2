using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Platform;

/// <summary>
/// The vault for domain-join credentials, registration tokens and generated passwords.
/// Access is by Azure roles only; access policies are ignored.
/// </summary>
public sealed class KeyVault : ComponentResource, IPhased, IAdopted
{
    /// <summary>Makes a vault.</summary>
    public KeyVault(string name, KeyVaultArgs args, ComponentResourceOptions? options = null)
        : base("avd:platform:KeyVault", name, options)
    {
        var definition = args.Definition;
        var vault = new AzureNative.KeyVault.Vault(
            $"{name}-vault",
            new()
            {
                VaultName = definition.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                Properties = PropertiesOf(definition),
            },
            this.StatefulChild(definition.Protect)
        );

        this.Extend(name, vault.Id, args.Extensions);
        Id = vault.Id;
        Name = vault.Name;
        ResourceGroupName = args.Placement.ResourceGroupName;
        RegisterOutputs();
    }

    private KeyVault(string name, string existingId, ResourceExtensions extensions, ComponentResourceOptions? options)
        : base("avd:platform:KeyVault", name, options)
    {
        Id = Output.Create(existingId);
        ExistingId = existingId;
        Name = Output.Create(ArmIdText.NameOf(existingId));
        ResourceGroupName = ArmIdText.ResourceGroupOf(existingId);
        this.Extend(name, Id, extensions);
        RegisterOutputs();
    }

    /// <inheritdoc />
    public string? ExistingId { get; }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The vault's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }

    /// <summary>The name in Azure.</summary>
    [Output("name")]
    public Output<string> Name { get; }

    /// <summary>The resource group of the vault.</summary>
    public Input<string> ResourceGroupName { get; }

    /// <summary>Refers to a vault that exists already; the vault itself is never registered.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="id">Full ARM resource id of the vault.</param>
    /// <param name="extensions">What this program hangs on it, such as role assignments; null for nothing.</param>
    /// <param name="options">Options of the component.</param>
    public static KeyVault FromExisting(
        string name,
        string id,
        ResourceExtensions? extensions = null,
        ComponentResourceOptions? options = null
    ) => new(name, id, extensions ?? ResourceExtensions.None, options);

    private static AzureNative.KeyVault.Inputs.VaultPropertiesArgs PropertiesOf(KeyVaultDefinition definition)
    {
        var properties = new AzureNative.KeyVault.Inputs.VaultPropertiesArgs
        {
            TenantId = definition.TenantId,
            Sku = new AzureNative.KeyVault.Inputs.SkuArgs { Family = "A", Name = definition.Sku },
            EnableRbacAuthorization = true,
            EnableSoftDelete = true,
            SoftDeleteRetentionInDays = definition.SoftDeleteRetentionDays,
            // nothing in this design lets virtual machines, disk encryption or ARM templates read the vault
            EnabledForDeployment = false,
            EnabledForDiskEncryption = false,
            EnabledForTemplateDeployment = false,
            PublicNetworkAccess = definition.PublicNetworkAccess ? "enabled" : "disabled",
            NetworkAcls = NetworkRulesOf(definition),
        };

        // both are left unset rather than off: Azure refuses to turn purge protection off, and has a create mode at creation only
        if (definition.PurgeProtection)
            properties.EnablePurgeProtection = true;
        if (definition.RecoverDeleted)
            properties.CreateMode = AzureNative.KeyVault.CreateMode.Recover;
        return properties;
    }

    private static AzureNative.KeyVault.Inputs.NetworkRuleSetArgs NetworkRulesOf(KeyVaultDefinition definition) =>
        new()
        {
            Bypass = definition.Bypass,
            DefaultAction = definition.DefaultAction,
            IpRules = definition.AllowedIpRanges.Select(range => new AzureNative.KeyVault.Inputs.IPRuleArgs { Value = range }).ToArray(),
            VirtualNetworkRules = definition
                .AllowedSubnetIds.Select(id => new AzureNative.KeyVault.Inputs.VirtualNetworkRuleArgs { Id = id })
                .ToArray(),
        };
}

/// <summary>Args of <see cref="KeyVault"/>.</summary>
public sealed record KeyVaultArgs
{
    /// <summary>Where the vault goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the vault is.</summary>
    public required KeyVaultDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the vault: lock, role assignments, diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}

/// <summary>What a key vault is, apart from where it goes.</summary>
public sealed record KeyVaultDefinition
{
    /// <summary>Name: 3 to 24 letters, digits and hyphens, unique in all of Azure.</summary>
    public required string Name { get; init; }

    /// <summary>Entra tenant (a GUID) whose identities may be granted access.</summary>
    public required string TenantId { get; init; }

    /// <summary>Default: standard. Premium keeps keys in hardware.</summary>
    public AzureNative.KeyVault.SkuName Sku { get; init; } = AzureNative.KeyVault.SkuName.Standard;

    /// <summary>Default: 90 days. Days (7 to 90) for which a deleted vault can be recovered; Azure takes it at creation only.</summary>
    public int SoftDeleteRetentionDays { get; init; } = 90;

    /// <summary>Default: on. Nobody can purge a deleted vault before its retention ends. Azure never lets it be turned off again.</summary>
    public bool PurgeProtection { get; init; } = true;

    /// <summary>Default: on. Off leaves private endpoints as the only way in.</summary>
    public bool PublicNetworkAccess { get; init; } = true;

    /// <summary>Default: refused. What happens to public traffic that no rule names.</summary>
    public AzureNative.KeyVault.NetworkRuleAction DefaultAction { get; init; } = AzureNative.KeyVault.NetworkRuleAction.Deny;

    /// <summary>Default: trusted Azure services pass the rules; ARM stores the registration token that way.</summary>
    public AzureNative.KeyVault.NetworkRuleBypassOptions Bypass { get; init; } =
        AzureNative.KeyVault.NetworkRuleBypassOptions.AzureServices;

    /// <summary>Default: none. Public IPv4 addresses or CIDR ranges that are let in.</summary>
    public ImmutableArray<string> AllowedIpRanges { get; init; } = [];

    /// <summary>Default: none. ARM ids of subnets with a service endpoint that are let in.</summary>
    public ImmutableArray<string> AllowedSubnetIds { get; init; } = [];

    /// <summary>Default: off. Takes back a soft-deleted vault of the same name instead of making one.</summary>
    public bool RecoverDeleted { get; init; }

    /// <summary>Default: on. The vault holds the only copy of generated secrets, so a config change must not delete it.</summary>
    public bool Protect { get; init; } = true;
}

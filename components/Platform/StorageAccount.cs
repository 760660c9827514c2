using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Platform;

/// <summary>
/// A storage account for profiles, packages of App Attach or the cloud witness, with its file shares and blob containers.
/// Private endpoints are components of their own: one for <c>file</c>, one for <c>blob</c>.
/// </summary>
public sealed class StorageAccount : ComponentResource, IPhased, IAdopted
{
    /// <summary>The one file service of an account.</summary>
    private const string FileService = "default";

    /// <summary>Makes an account.</summary>
    public StorageAccount(string name, StorageAccountArgs args, ComponentResourceOptions? options = null)
        : base("avd:platform:StorageAccount", name, options)
    {
        var definition = args.Definition;
        var account = new AzureNative.Storage.StorageAccount(
            $"{name}-account",
            StorageAccountInputs.AccountOf(definition, args.Placement),
            this.StatefulChild(definition.Protect)
        );

        var place = new Contents(name, account.Name, args.Placement.ResourceGroupName, definition.Protect);
        var changes = new ChangeChain(args.After);
        // first: a share is never without soft delete, nor open to older dialects
        if (HasFiles(definition))
            changes.Add(after => FileServiceOf(place, definition, after));
        AddShares(place, definition.Shares, changes);
        AddContainers(place, definition.BlobContainers, changes);

        this.Extend(name, account.Id, args.Extensions, changes.Made);
        LastChange = changes.Last;
        Id = account.Id;
        Name = account.Name;
        RegisterOutputs();
    }

    private StorageAccount(string name, string existingId, ExistingStorageAccount existing, ComponentResourceOptions? options)
        : base("avd:platform:StorageAccount", name, options)
    {
        Id = Output.Create(existingId);
        ExistingId = existingId;
        Name = Output.Create(ArmIdText.NameOf(existingId));
        var place = new Contents(name, Name, ArmIdText.ResourceGroupOf(existingId), existing.Protect);
        var changes = new ChangeChain(existing.After);
        AddShares(place, existing.Shares, changes);
        this.Extend(name, Id, existing.Extensions, changes.Made);
        LastChange = changes.Last;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public string? ExistingId { get; }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The account's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }

    /// <summary>The account's name, which its addresses begin with.</summary>
    [Output("name")]
    public Output<string> Name { get; }

    /// <summary>
    /// What must be there before the next change of the account, such as a private endpoint: empty where nothing changes it after it is made.
    /// Changes of one account exclude each other (StorageAccountOperationInProgress), so they are made one after the other.
    /// </summary>
    internal ImmutableArray<Resource> LastChange { get; }

    /// <summary>Refers to an account that exists already; the account itself, and what its file service is set to, is never registered.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="id">Full ARM resource id of the account.</param>
    /// <param name="existing">What this program adds to it; null for nothing.</param>
    /// <param name="options">Options of the component.</param>
    public static StorageAccount FromExisting(
        string name,
        string id,
        ExistingStorageAccount? existing = null,
        ComponentResourceOptions? options = null
    ) => new(name, id, existing ?? new ExistingStorageAccount(), options);

    // accounts that hold blobs only have no file service to set up
    private static bool HasFiles(StorageAccountDefinition definition) => !definition.Shares.IsEmpty || definition.Directory is not null;

    private AzureNative.Storage.FileServiceProperties FileServiceOf(
        Contents place,
        StorageAccountDefinition definition,
        ImmutableArray<Resource> after
    ) =>
        new(
            $"{place.Name}-files",
            new()
            {
                FileServicesName = FileService,
                AccountName = place.AccountName,
                ResourceGroupName = place.ResourceGroupName,
                ShareDeleteRetentionPolicy = new AzureNative.Storage.Inputs.DeleteRetentionPolicyArgs
                {
                    Enabled = true,
                    Days = definition.ShareSoftDeleteDays,
                },
                ProtocolSettings = new AzureNative.Storage.Inputs.ProtocolSettingsArgs
                {
                    Smb = StorageAccountInputs.SmbOf(definition.Directory),
                },
            },
            this.Child().After(after)
        );

    private void AddShares(Contents place, ImmutableArray<FileShareDefinition> shares, ChangeChain changes)
    {
        foreach (var share in shares)
        {
            changes.Add(after => new AzureNative.Storage.FileShare(
                $"{place.Name}-share-{share.Name}",
                new()
                {
                    ShareName = share.Name,
                    AccountName = place.AccountName,
                    ResourceGroupName = place.ResourceGroupName,
                    EnabledProtocols = AzureNative.Storage.EnabledProtocols.SMB,
                    ShareQuota = share.QuotaGib,
                },
                this.StatefulChild(place.Protect).After(after)
            ));
        }
    }

    private void AddContainers(Contents place, ImmutableArray<string> containers, ChangeChain changes)
    {
        foreach (var container in containers)
        {
            changes.Add(after => new AzureNative.Storage.BlobContainer(
                $"{place.Name}-container-{container}",
                new()
                {
                    ContainerName = container,
                    AccountName = place.AccountName,
                    ResourceGroupName = place.ResourceGroupName,
                    PublicAccess = AzureNative.Storage.PublicAccess.None,
                },
                this.StatefulChild(place.Protect).After(after)
            ));
        }
    }

    /// <summary>Where shares and containers go.</summary>
    private sealed record Contents(string Name, Input<string> AccountName, Input<string> ResourceGroupName, bool Protect);
}

/// <summary>Args of <see cref="StorageAccount"/>.</summary>
public sealed record StorageAccountArgs
{
    /// <summary>Where the account goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the account is.</summary>
    public required StorageAccountDefinition Definition { get; init; }

    /// <summary>
    /// Default: nothing. What hangs on the account: lock, role assignments. Leave <see cref="ResourceExtensions.Logs"/> out: an account has no log categories,
    /// only its file and blob services have.
    /// </summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;

    /// <summary>Default: nothing. What changes the same account, and comes first.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}

/// <summary>What a storage account is, apart from where it goes.</summary>
public sealed record StorageAccountDefinition
{
    /// <summary>Name: 3 to 24 lower-case letters and digits, unique in all of Azure.</summary>
    public required string Name { get; init; }

    /// <summary>Default: general purpose. Premium file shares need FileStorage.</summary>
    public AzureNative.Storage.Kind Kind { get; init; } = AzureNative.Storage.Kind.StorageV2;

    /// <summary>Default: standard, three copies in one datacentre.</summary>
    public AzureNative.Storage.SkuName Sku { get; init; } = AzureNative.Storage.SkuName.Standard_LRS;

    /// <summary>Default: off. Whether account keys work. The cloud witness, and Cloud Cache on blobs, sign in with one.</summary>
    public bool SharedKeyAccess { get; init; }

    /// <summary>Default: on. Off leaves private endpoints as the only way in.</summary>
    public bool PublicNetworkAccess { get; init; } = true;

    /// <summary>Default: refused. What happens to public traffic that no rule names.</summary>
    public AzureNative.Storage.DefaultAction DefaultAction { get; init; } = AzureNative.Storage.DefaultAction.Deny;

    /// <summary>Default: trusted Azure services pass the rules.</summary>
    public AzureNative.Storage.Bypass Bypass { get; init; } = AzureNative.Storage.Bypass.AzureServices;

    /// <summary>Default: none. Public IPv4 addresses or CIDR ranges that are let in.</summary>
    public ImmutableArray<string> AllowedIpRanges { get; init; } = [];

    /// <summary>Default: none. ARM ids of subnets with a service endpoint that are let in.</summary>
    public ImmutableArray<string> AllowedSubnetIds { get; init; } = [];

    /// <summary>Default: none, so that file shares open to account keys alone. Who tells the users of file shares apart.</summary>
    public FileDirectoryDefinition? Directory { get; init; }

    /// <summary>Default: none. The file shares, of SMB.</summary>
    public ImmutableArray<FileShareDefinition> Shares { get; init; } = [];

    /// <summary>Default: 14 days. Days (1 to 365) for which a deleted share can be recovered.</summary>
    public int ShareSoftDeleteDays { get; init; } = 14;

    /// <summary>Default: none. Names of blob containers, all private. FSLogix and the cluster of a cloud witness make their own.</summary>
    public ImmutableArray<string> BlobContainers { get; init; } = [];

    /// <summary>Default: on. Profiles and packages cannot be made again, so a config change must not delete them.</summary>
    public bool Protect { get; init; } = true;
}

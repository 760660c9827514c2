using System.Collections.Immutable;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.FileServers;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Components.Subscriptions;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Contracts;
using AvdPulumi.Stacks.Faults;
using AvdPulumi.Stacks.Mapping;
using Pulumi;

namespace AvdPulumi.Stacks.Machines;

/// <summary>
/// The layers on Azure Local: what machines share, the file servers, the session hosts, the profiles. Each is deployed as far as the stack picks it; what one makes, the next
/// one waits for.
/// </summary>
internal sealed class MachineLayers
{
    /// <summary>Deploys what the stack picks.</summary>
    /// <param name="context">What the stack is built from.</param>
    /// <param name="subscriptions">The providers.</param>
    /// <param name="gate">What other stacks promise.</param>
    /// <param name="controlPlane">The control plane where this stack deploys it; null where another one does.</param>
    public MachineLayers(StackContext context, AzureSubscriptions subscriptions, ContractGate gate, ControlPlane? controlPlane)
    {
        (Context, Subscriptions, Gate, ControlPlane) = (context, subscriptions, gate, controlPlane);
        Secrets = new SecretsOnceReached(context.Secrets, gate.Open);
        Provider = subscriptions.Providers.For(ArmPath.Subscription(Estate.MachineSubscription));
        if ((context.Layers & (Layers.SessionHosts | Layers.Sofs)) != Layers.None)
            Site = new AzureLocalSite(
                "site",
                SiteMapping.ArgsFrom(Estate, Secrets, GroupName(Estate.Groups.SessionHosts), Access),
                Options()
            );
        FileServers = FileServerLayer.Deploy(this);
        SessionHosts = SessionHostLayer.Deploy(this);
        ProfileLayer.Deploy(this);
        // last, so that the run ends only when every machine is through
        Ends.HoldRun(failures => ForeseenFault.EndRunAsync<string>(HostDiagnostics.Failed(failures)));
    }

    /// <summary>What the stack is built from.</summary>
    public StackContext Context { get; }

    /// <summary>The estate.</summary>
    public AvdEstate Estate => Context.Estate;

    /// <summary>The providers.</summary>
    public AzureSubscriptions Subscriptions { get; }

    /// <summary>What other stacks promise.</summary>
    public ContractGate Gate { get; }

    /// <summary>The control plane where this stack deploys it; null where another one does.</summary>
    public ControlPlane? ControlPlane { get; }

    /// <summary>Where the values of secrets come from.</summary>
    public ISecretSource Secrets { get; }

    /// <summary>The provider of the machines' subscription; null for that of the stack.</summary>
    public ProviderResource? Provider { get; }

    /// <summary>What machines share on Azure Local; null where the stack makes no machines.</summary>
    public AzureLocalSite? Site { get; }

    /// <summary>The file servers that the stack makes.</summary>
    public ImmutableDictionary<EstateFileServer, ScaleOutFileServer> FileServers { get; }

    /// <summary>The session hosts that the stack makes; null for none.</summary>
    public SessionHostFleet? SessionHosts { get; }

    /// <summary>Where the ends of machines are told.</summary>
    public MachineEnds Ends { get; } = new() { IsDeployed = !Deployment.Instance.IsDryRun };

    /// <summary>Roles that come before any machine.</summary>
    public ImmutableArray<Resource> Access => ControlPlane?.HostAccess ?? [];

    /// <summary>Whether the stack deploys a layer.</summary>
    public bool Has(Layers layer) => Context.Layers.HasFlag(layer);

    /// <summary>Options of a component of this layer.</summary>
    public ComponentResourceOptions Options() => new() { Provider = Provider, DependsOn = Gate.Open };

    /// <summary>The name of a resource group: an output where this stack makes it.</summary>
    public Input<string> GroupName(EstateGroup group) => ControlPlane?.GroupName(group.Id) ?? group.Name;

    /// <summary>The places of a pool's profiles, as far as this stack makes them.</summary>
    public ImmutableArray<Prerequisite> StoresOf(EstatePool pool)
    {
        var stores = ImmutableArray.CreateBuilder<Prerequisite>();
        if (Estate.FileServerOf(pool) is { } server && FileServers.TryGetValue(server, out var made))
            stores.Add(made.Store);
        if (ControlPlane?.StorageOf(StoragePurpose.CloudCache) is { IsEmpty: false } storage)
            stores.Add(new Prerequisite { Name = "the storage account of profiles", Done = Output.Create(storage) });
        return stores.ToImmutable();
    }

    /// <summary>The password of a local administrator: read, or made up and kept in the vault.</summary>
    /// <param name="reference">Where it comes from.</param>
    /// <param name="name">Logical name of what makes it up.</param>
    /// <param name="secretName">Name of the vault's secret where it is made up.</param>
    /// <param name="whose">Whose password it is, in words.</param>
    /// <param name="tags">Tags of the secret.</param>
    public Input<string> PasswordOf(
        SecretReference reference,
        string name,
        string secretName,
        string whose,
        ImmutableDictionary<string, string> tags
    )
    {
        if (reference.Scheme != SecretScheme.Generate)
            return Secrets.ValueOf(reference);
        return new AdminPassword(
            name,
            new()
            {
                VaultName = ControlPlane?.KeyVault.Name ?? (Input<string>)Estate.KeyVaultName,
                VaultGroup = ControlPlane?.KeyVault.ResourceGroupName ?? ArmIdText.ResourceGroupOf(Estate.KeyVaultId),
                Provider = Subscriptions.Providers.For(Estate.KeyVaultId),
                SecretName = secretName,
                Whose = whose,
                Tags = tags,
            },
            Options()
        ).Value;
    }

    /// <summary>A logical name with a pool's key in it; identity.</summary>
    public static string Named(string start, string? key) => key is null ? start : $"{start}-{key.Replace('_', '-')}";
}

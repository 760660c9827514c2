using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>One session host on Azure Local: its machine, and then step by step what makes it a session host. Phases 3 and 4.</summary>
/// <example>
/// From examples/components, a whole program: a host pool, and a host that joins Microsoft Entra ID and registers with it.
/// <code>
/// var azure = new AzureNative.Provider("azure", new() { SubscriptionId = Subscription, TenantId = Tenant });
/// var options = new ComponentResourceOptions { Provider = azure };
/// var place = new Placement("rg-desktops", "westeurope");
///
/// var definition = new HostPoolDefinition
/// {
///     Name = "hp-desktops",
///     Type = AzureNative.DesktopVirtualization.HostPoolType.Pooled,
///     LoadBalancer = AzureNative.DesktopVirtualization.LoadBalancerType.BreadthFirst,
///     MaxSessionLimit = 12,
///     Token = TokenWindow.At(now),
/// };
/// var pool = new HostPool("pool", new() { Placement = place, Definition = definition }, options);
/// var whenNone = RegistrationTokens.EndUnless(isPreview);
/// var token = new RegistrationToken("token", new() { HostPool = pool, WhenNone = whenNone }, options);
///
/// var machine = new MachineModel
/// {
///     CustomLocationId = $"{Site}/Microsoft.ExtendedLocation/customLocations/azl-01",
///     ResourceGroupName = place.ResourceGroupName,
///     Location = place.Location,
///     NetworkId = $"{Site}/Microsoft.AzureStackHCI/logicalNetworks/lnet-desktops",
///     ImageId = $"{Site}/Microsoft.AzureStackHCI/marketplaceGalleryImages/win11",
///     Shape = new() { Processors = 8, MemoryMb = 32768 },
///     AdminUsername = "avdadmin",
///     AdminPassword = new RandomPassword("admin", new() { Length = 24, MinNumeric = 1 }).Result,
/// };
/// var steps = MachineChain.Of([SessionHostSteps.JoinEntra(), MachineSteps.WaitForEntra(Tenant), SessionHostSteps.Agent(pool.Id)]);
/// var model = new HostModel
/// {
///     Machine = machine,
///     Token = token.Value,
///     Steps = steps,
/// };
/// var host = new HostDefinition { Model = model, ComputerName = "desk-001" };
///
/// var ends = new MachineEnds { IsDeployed = !isPreview };
/// _ = new ArcSessionHost("desk-001", new() { Host = host, Ends = ends }, options);
/// ends.HoldRun();
/// </code>
/// </example>
public sealed class ArcSessionHost : ComponentResource, IPhased
{
    private readonly string _name;
    private readonly HostDefinition _host;
    private readonly HostModel _model;

    /// <summary>Makes a host.</summary>
    public ArcSessionHost(string name, ArcSessionHostArgs args, ComponentResourceOptions? options = null)
        : base("avd:sessionhosts:ArcSessionHost", name, options)
    {
        (_name, _host, _model) = (name, args.Host, args.Host.Model);
        var progress = args.Progress ?? args.Ends.Begin();

        var machine = new LocalMachine(this, name, _host.Machine, args.Site);
        MachineId = machine.Arc.Id;
        PrincipalId = machine.PrincipalId;
        var setup = new HostSetup(
            $"{name}-setup",
            new()
            {
                Host = _host,
                Machine = machine,
                Progress = progress,
            },
            this.ChildComponent()
        );
        if (!_model.Machine.DataCollectionRules.IsEmpty)
            _ = new MachineRuleAssociations(
                $"{name}-data",
                new()
                {
                    Rules = _model.Machine.DataCollectionRules,
                    Machine = machine.Arc,
                    After = setup.Done,
                },
                this.ChildComponent()
            );
        GrantVault();
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.SessionHosts;

    /// <summary>The Arc machine's full ARM resource id.</summary>
    [Output("machineId")]
    public Output<string> MachineId { get; }

    /// <summary>Object id of the machine's own identity; only Azure knows it.</summary>
    [Output("principalId")]
    public Output<string> PrincipalId { get; }

    /// <summary>The host.</summary>
    public HostDefinition Host => _host;

    private void GrantVault()
    {
        if (_model.Vault is not { } vault || _host.VaultAssignment is not { } assignment)
            return;
        _ = new RoleAssignments(
            $"{_name}-vault",
            new()
            {
                Scope = vault.VaultId,
                Grants =
                [
                    new(
                        vault.Role,
                        new("machine", PrincipalId, AzureNative.Authorization.PrincipalType.ServicePrincipal, _host.ComputerName),
                        assignment
                    ),
                ],
            },
            this.ChildComponent(vault.Provider)
        );
    }
}

/// <summary>Args of <see cref="ArcSessionHost"/>.</summary>
public sealed record ArcSessionHostArgs
{
    /// <summary>The host.</summary>
    public required HostDefinition Host { get; init; }

    /// <summary>Where its end is told. A script that failed ends nothing by itself: the program must call <see cref="MachineEnds.HoldRun()"/> after its last machine.</summary>
    public required MachineEnds Ends { get; init; }

    /// <summary>Default: none; network, image and storage paths exist. What machines share on Azure Local, where this program makes it.</summary>
    public AzureLocalSite? Site { get; init; }

    /// <summary>Default: a new one of <see cref="Ends"/>. Where its end is told, for a fleet that waits for it.</summary>
    internal MachineProgress? Progress { get; init; }
}

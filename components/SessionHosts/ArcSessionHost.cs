using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>One session host on Azure Local: its machine, and then step by step what makes it a session host. Phases 3 and 4.</summary>
/// <example>
/// From examples/components, a whole program:
/// <code>
/// var site = new AzureLocalSite("site", new() { Placement = place }, options);
/// var host = new HostDefinition
/// {
///     Model = ModelOf(pool, token),
///     ComputerName = "desk-001",
///     RegisteredName = "desk-001",
/// };
/// _ = new ArcSessionHost("desk-001", new() { Host = host, Site = site }, options);
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

        var machine = new LocalMachine(this, name, _host.Machine, args.Site);
        MachineId = machine.Arc.Id;
        PrincipalId = machine.PrincipalId;
        var setup = new HostSetup(
            $"{name}-setup",
            new()
            {
                Host = _host,
                Machine = machine,
                Progress = args.Progress,
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

    /// <summary>What machines share on Azure Local.</summary>
    public required AzureLocalSite Site { get; init; }

    /// <summary>Default: nobody waits for it. Where its end is told.</summary>
    internal MachineProgress Progress { get; init; } = new();
}

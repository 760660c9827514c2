using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>
/// A host as a resource of its pool, before its agent registers, and a token with which this host alone can do so. Phase 4.
/// It goes before its machine does. Source: Azure Virtual Desktop REST API 2026-01-01-preview (sessionHosts; listSingleSessionHostRegistrationTokens).
/// </summary>
public sealed class HostRegistration : ComponentResource, IPhased
{
    /// <summary>Makes the host in its pool.</summary>
    public HostRegistration(string name, HostRegistrationArgs args, ComponentResourceOptions? options = null)
        : base("avd:sessionhosts:HostRegistration", name, options)
    {
        var (host, pool) = (args.Host, args.Pool);
        var session = new AzureNative.DesktopVirtualization.SessionHost(
            $"{name}-host",
            new()
            {
                HostPoolName = pool.HostPoolName,
                ResourceGroupName = pool.ResourceGroupName,
                // by way of the machine: a pool keeps what it knows of a name, so a new machine is a new host to it
                SessionHostName = args.VirtualMachine.Id.Apply(_ => host.RegisteredName),
                // said outright even where it is Azure's default, so that a host can be taken back
                AllowNewSession = !host.IsDrained,
                AssignedUser = host.AssignedUser.AsInput(),
            },
            OptionsOf(args)
        );
        // read by the resource's id, so that nobody asks for the token of a host that is not there yet
        Token = Output.CreateSecret(
            Output
                .Tuple(session.Id, pool.HostPoolName.Apply(text => text), pool.ResourceGroupName.Apply(text => text))
                .Apply(made =>
                    RegistrationTokens.OfHostAsync(
                        new()
                        {
                            HostPoolName = made.Item2,
                            ResourceGroupName = made.Item3,
                            SessionHostName = host.RegisteredName,
                            ExpirationTimeInUtc = pool.ExpirationTime,
                        },
                        new InvokeOptions { Parent = this, Provider = pool.Provider },
                        refusal => pool.WhenNone(host.ComputerName, refusal)
                    )
                )
        );
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.JoinAndAgents;

    /// <summary>The token; secret. Only the step that registers a new host reads it.</summary>
    public Output<string> Token { get; }

    // not deleted with the machine: it is no part of it, and the pool would keep it
    private CustomResourceOptions OptionsOf(HostRegistrationArgs args)
    {
        var options = this.Child().UnderItsOldName().Through(args.Pool.Provider);
        options.DependsOn = args.After;
        return options;
    }
}

/// <summary>Args of <see cref="HostRegistration"/>.</summary>
public sealed record HostRegistrationArgs
{
    /// <summary>The host.</summary>
    public required HostDefinition Host { get; init; }

    /// <summary>Its pool.</summary>
    public required PoolRegistration Pool { get; init; }

    /// <summary>Its virtual machine.</summary>
    public required AzureNative.AzureStackHCI.VirtualMachineInstance VirtualMachine { get; init; }

    /// <summary>What is done to the host before: a host that never joined is no host of the pool.</summary>
    public required Output<ImmutableArray<Resource>> After { get; init; }
}

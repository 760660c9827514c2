using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Platform;

/// <summary>A user-assigned managed identity: an account without a password, for what Azure does on the estate's behalf.</summary>
public sealed class ManagedIdentity : ComponentResource, IPhased
{
    /// <summary>Makes an identity.</summary>
    public ManagedIdentity(string name, ManagedIdentityArgs args, ComponentResourceOptions? options = null)
        : base("avd:platform:ManagedIdentity", name, options)
    {
        var identity = new AzureNative.ManagedIdentity.UserAssignedIdentity(
            $"{name}-identity",
            new()
            {
                ResourceName = args.IdentityName,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
            },
            this.Child()
        );

        Id = identity.Id;
        PrincipalId = identity.PrincipalId;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The identity's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }

    /// <summary>Its object id in the tenant, which roles are granted to; only Azure knows it.</summary>
    [Output("principalId")]
    public Output<string> PrincipalId { get; }
}

/// <summary>Args of <see cref="ManagedIdentity"/>.</summary>
public sealed record ManagedIdentityArgs
{
    /// <summary>Where the identity goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The name in Azure: 3 to 128 letters, digits, hyphens and underscores.</summary>
    public required string IdentityName { get; init; }
}

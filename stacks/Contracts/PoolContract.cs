using System.Collections.Immutable;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>What the control plane promises of one pool to the layers built on it. No secret is in it.</summary>
public sealed record PoolContract
{
    /// <summary>Full ARM id of the host pool.</summary>
    public required string HostPoolResourceId { get; init; }

    /// <summary>Name of the host pool, which the agent on each host is told.</summary>
    public required string HostPoolName { get; init; }

    /// <summary>Full ARM id of the first desktop group, else of the first group.</summary>
    public required string ApplicationGroupResourceId { get; init; }

    /// <summary>Full ARM id of the workspace that publishes the pool.</summary>
    public required string WorkspaceResourceId { get; init; }

    /// <summary>Id of the vault's secret with the registration token; empty where it is not stored.</summary>
    public required string RegistrationTokenSecretId { get; init; }

    /// <summary>When the token ends, in ISO 8601; empty where none is made.</summary>
    public required string RegistrationTokenExpires { get; init; }

    /// <summary>All application groups: id by name.</summary>
    public required ImmutableDictionary<string, string> ApplicationGroupResourceIds { get; init; }
}

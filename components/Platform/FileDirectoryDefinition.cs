using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Platform;

/// <summary>Who tells the users of file shares apart, instead of account keys (source: Azure Files identity-based authentication).</summary>
public sealed record FileDirectoryDefinition
{
    /// <summary>The directory: one for an account.</summary>
    public required AzureNative.Storage.DirectoryServiceOptions Service { get; init; }

    /// <summary>Default: none. The domain: needed with AD; with AADKERB only for users who come from a domain.</summary>
    public FileDomainDefinition? Domain { get; init; }

    /// <summary>Default: nothing. What everybody whom the directory knows may do on every share, without a role of their own.</summary>
    public AzureNative.Storage.DefaultSharePermission DefaultPermission { get; init; } = AzureNative.Storage.DefaultSharePermission.None;

    /// <summary>
    /// Default: off. Shares open to account keys over SMB as well. A key opens every share to whoever holds it, past the directory and past all roles;
    /// App Attach needs it where hosts are in no domain, since the service then reads packages by key.
    /// </summary>
    public bool AcceptsAccountKeys { get; init; }
}

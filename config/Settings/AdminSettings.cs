using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The local administrator of a machine.</summary>
/// <remarks>Source: Architecture Deep Design, Control Plane Components</remarks>
public sealed record AdminSettings
{
    /// <summary>The account's name; Windows refuses names such as administrator.</summary>
    [StringLength(20, MinimumLength = 1)]
    public required string Username { get; init; }

    /// <summary>Where the password is kept. It is used when a machine is created and not changed after.</summary>
    public required SecretReference Password { get; init; }
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Storage paths on Azure Local, and storage accounts in Azure.</summary>
/// <remarks>Source: Architecture Deep Design, Control Plane Components</remarks>
public sealed record StorageSettings
{
    /// <summary>Default: none. Storage paths on Azure Local, created here or adopted.</summary>
    public ImmutableArray<StoragePathSettings> Paths { get; init; } = [];

    /// <summary>Default: none. The account that FSLogix Cloud Cache writes to.</summary>
    public StorageAccountSettings? CloudCache { get; init; }

    /// <summary>Default: none. App Attach: apps from packages on a share.</summary>
    public AppAttachSettings? AppAttach { get; init; }

    /// <summary>Default: none. The account of the file server's cloud witness: general purpose, Standard_LRS.</summary>
    public StorageAccountSettings? Witness { get; init; }
}

using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration.Settings;

/// <summary>A desktop or apps that are published to a group of users.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/terminology">Azure Virtual Desktop terminology</seealso>
public sealed record ApplicationGroupSettings
{
    /// <summary>The name of the application group: letters, digits, spaces and @ . - _</summary>
    [StringLength(64, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>
    /// Whether a full desktop or single apps are published. Apps require a pooled host pool. A change replaces the application group.
    /// </summary>
    public required ApplicationGroupType Type { get; init; }

    /// <summary>
    /// Default: none. The name of the application group in the portal. Users of a RemoteApp group see the names of its apps. Users of a Desktop group
    /// see the name of its desktop, SessionDesktop, which only az rest or Update-AzWvdDesktop can set (AVD2040).
    /// </summary>
    [StringLength(64)]
    public string? FriendlyName { get; init; }

    /// <summary>Default: none. A description of the application group.</summary>
    [StringLength(512)]
    public string? Description { get; init; }

    /// <summary>Default: true. Whether the application group appears in users' feeds.</summary>
    public bool ShowInFeed { get; init; } = true;

    /// <summary>Default: none. The apps of a RemoteApp group.</summary>
    public ImmutableArray<ApplicationSettings> Applications { get; init; } = [];

    /// <summary>
    /// Default: none. Who may use the desktop or apps of this group; they get the role Desktop Virtualization User. The principals in rbac.users are
    /// added to every application group.
    /// </summary>
    public ImmutableArray<PrincipalSettings> Users { get; init; } = [];
}

/// <summary>One published app.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/publish-applications-stream-remoteapp">Publish applications with RemoteApp in Azure Virtual Desktop</seealso>
public sealed record ApplicationSettings
{
    /// <summary>The name of the app resource: letters, digits, spaces and @ . - _</summary>
    [StringLength(24, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>Default: none. The name users see.</summary>
    [StringLength(64)]
    public string? FriendlyName { get; init; }

    /// <summary>Default: none. A description of the app.</summary>
    [StringLength(512)]
    public string? Description { get; init; }

    /// <summary>Default: InBuilt. Whether the app is installed in the image or comes from an MSIX package.</summary>
    public ApplicationType Type { get; init; } = ApplicationType.InBuilt;

    /// <summary>Default: none. The path of the program on the session hosts; for apps that are installed in the image.</summary>
    public string? FilePath { get; init; }

    /// <summary>Default: DoNotAllow. Whether users may pass command-line arguments to the app.</summary>
    public CommandLinePolicy CommandLine { get; init; } = CommandLinePolicy.DoNotAllow;

    /// <summary>Default: none. The arguments that are always passed; used with command_line Require.</summary>
    public string? CommandLineArguments { get; init; }

    /// <summary>Default: file_path. The file that holds the icon.</summary>
    public string? IconPath { get; init; }

    /// <summary>Default: 0. The index of the icon in that file.</summary>
    [Range(0, 10000)]
    public int IconIndex { get; init; }

    /// <summary>Default: true. Whether the app appears in the feed.</summary>
    public bool ShowInPortal { get; init; } = true;

    /// <summary>Default: none. The package family name of the MSIX package.</summary>
    public string? MsixPackageFamilyName { get; init; }

    /// <summary>Default: none. The id of the application in the MSIX package.</summary>
    public string? MsixApplicationId { get; init; }
}

/// <summary>What an application group publishes.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/terminology">Azure Virtual Desktop terminology</seealso>
public enum ApplicationGroupType
{
    /// <summary>The full desktop; one per host pool.</summary>
    Desktop,

    /// <summary>Single apps.</summary>
    RemoteApp,
}

/// <summary>Where an app comes from.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/publish-applications-stream-remoteapp">Publish applications with RemoteApp in Azure Virtual Desktop</seealso>
public enum ApplicationType
{
    /// <summary>Installed in the image.</summary>
    InBuilt,

    /// <summary>From an MSIX package.</summary>
    MsixApplication,
}

/// <summary>Whether users may pass arguments to an app.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/publish-applications-stream-remoteapp">Publish applications with RemoteApp in Azure Virtual Desktop</seealso>
public enum CommandLinePolicy
{
    /// <summary>Users may not pass arguments.</summary>
    DoNotAllow,

    /// <summary>Users may pass arguments.</summary>
    Allow,

    /// <summary>The configured arguments are always passed.</summary>
    Require,
}

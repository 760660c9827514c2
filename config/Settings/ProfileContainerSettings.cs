using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The profile container: one virtual disk per user.</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/reference-configuration-settings">FSLogix: Configuration Setting Reference</seealso>
public sealed record ProfileContainerSettings
{
    /// <summary>Default: 30000. The maximum size of a container, in MB. It can be increased, but not reduced.</summary>
    [Range(1024, 1048576)]
    public int SizeMb { get; init; } = 30000;

    /// <summary>Default: vhdx. The format of the virtual disk; FSLogix's own default is vhd.</summary>
    public VolumeType VolumeType { get; init; } = VolumeType.Vhdx;

    /// <summary>Default: true. Whether the disk grows with its content.</summary>
    public bool Dynamic { get; init; } = true;

    /// <summary>Default: true. Whether folder names start with the user name, followed by the SID. Do not change it after profiles exist.</summary>
    public bool FlipFlopDirectoryName { get; init; } = true;

    /// <summary>Default: true. Whether a local profile is deleted if it conflicts with the container.</summary>
    public bool DeleteLocalProfile { get; init; } = true;

    /// <summary>
    /// Default: true. Whether sign-in fails if the container cannot be mounted. With false, the user's changes are lost without a message.
    /// </summary>
    public bool PreventLoginWithFailure { get; init; } = true;

    /// <summary>Default: true. Whether sign-in fails instead of using a temporary profile.</summary>
    public bool PreventLoginWithTempProfile { get; init; } = true;

    /// <summary>Default: 3. The number of retries for a locked container.</summary>
    [Range(0, 100)]
    public int LockedRetryCount { get; init; } = 3;

    /// <summary>Default: 15. Seconds between these retries.</summary>
    [Range(1, 600)]
    public int LockedRetryInterval { get; init; } = 15;

    /// <summary>Default: 3. The number of retries to reattach a disconnected container.</summary>
    [Range(0, 100)]
    public int ReattachRetryCount { get; init; } = 3;

    /// <summary>Default: 15. Seconds between these retries.</summary>
    [Range(1, 600)]
    public int ReattachInterval { get; init; } = 15;

    /// <summary>Default: 0. FSLogix ProfileType: 0 is a single writer, 1 to 3 are the concurrent modes.</summary>
    [Range(0, 3)]
    public int ConcurrentAccess { get; init; }

    /// <summary>
    /// Default: false. Whether the share is accessed as the computer instead of the user. It gives every host access to every profile.
    /// </summary>
    public bool AccessAsComputer { get; init; }
}

/// <summary>The Office container (ODFC).</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/reference-configuration-settings">FSLogix: Configuration Setting Reference</seealso>
public sealed record OfficeContainerSettings
{
    /// <summary>
    /// Default: true with share_option three_shares. Whether Office data has its own container. In addition to a full profile container, it is useful only
    /// on a separate share.
    /// </summary>
    public bool? Enabled { get; init; }

    /// <summary>Default: 15000. The maximum size of a container, in MB.</summary>
    [Range(1024, 1048576)]
    public int SizeMb { get; init; } = 15000;

    /// <summary>Default: true. Whether Outlook data is in the container.</summary>
    public bool IncludeOutlook { get; init; } = true;

    /// <summary>Default: true. Whether OneDrive's cache is in the container.</summary>
    public bool IncludeOneDrive { get; init; } = true;

    /// <summary>Default: true. Whether Teams data is in the container.</summary>
    public bool IncludeTeams { get; init; } = true;

    /// <summary>Default: false. Whether OneNote notebooks are in the container.</summary>
    public bool IncludeOneNote { get; init; }

    /// <summary>Default: true. Whether SharePoint data is in the container.</summary>
    public bool IncludeSharePoint { get; init; } = true;

    /// <summary>Default: true. Whether Office activation data is in the container.</summary>
    public bool IncludeOfficeActivation { get; init; } = true;

    /// <summary>
    /// Default: 0. FSLogix VHDAccessMode: 0 is a single writer, 3 is a disk per session. Outlook in cached mode requires one of these.
    /// </summary>
    [Range(0, 3)]
    public int AccessMode { get; init; }
}

/// <summary>The format of a virtual disk.</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/reference-configuration-settings">FSLogix: Configuration Setting Reference</seealso>
public enum VolumeType
{
    /// <summary>The older format.</summary>
    [EnumMember(Value = "vhd")]
    Vhd,

    /// <summary>The newer format, more resilient to power failures.</summary>
    [EnumMember(Value = "vhdx")]
    Vhdx,
}

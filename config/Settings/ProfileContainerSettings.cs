using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The profile container: one virtual disk per user.</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/reference-configuration-settings">FSLogix: Configuration Setting Reference</seealso>
public sealed record ProfileContainerSettings
{
    /// <summary>Default: 30000. The most a container grows to, in MB. It can only grow.</summary>
    [Range(1024, 1048576)]
    public int SizeMb { get; init; } = 30000;

    /// <summary>Default: vhdx. The format of the virtual disk; FSLogix's own default is vhd.</summary>
    public VolumeType VolumeType { get; init; } = VolumeType.Vhdx;

    /// <summary>Default: true. Whether the disk grows with its content.</summary>
    public bool Dynamic { get; init; } = true;

    /// <summary>Default: true. Whether folders are named user first, SID second. It must not change once profiles exist.</summary>
    public bool FlipFlopDirectoryName { get; init; } = true;

    /// <summary>Default: true. Whether a local profile in the way is deleted.</summary>
    public bool DeleteLocalProfile { get; init; } = true;

    /// <summary>Default: true. Whether sign-in stops when the container cannot be mounted. The other choice is a profile that is silently lost.</summary>
    public bool PreventLoginWithFailure { get; init; } = true;

    /// <summary>Default: true. Whether sign-in stops instead of giving a temporary profile.</summary>
    public bool PreventLoginWithTempProfile { get; init; } = true;

    /// <summary>Default: 3. How often a locked container is tried again.</summary>
    [Range(0, 100)]
    public int LockedRetryCount { get; init; } = 3;

    /// <summary>Default: 15. Seconds between those tries.</summary>
    [Range(1, 600)]
    public int LockedRetryInterval { get; init; } = 15;

    /// <summary>Default: 3. How often a lost container is attached again.</summary>
    [Range(0, 100)]
    public int ReattachRetryCount { get; init; } = 3;

    /// <summary>Default: 15. Seconds between those tries.</summary>
    [Range(1, 600)]
    public int ReattachInterval { get; init; } = 15;

    /// <summary>Default: 0. FSLogix ProfileType: 0 one writer, 1 to 3 the concurrent modes.</summary>
    [Range(0, 3)]
    public int ConcurrentAccess { get; init; }

    /// <summary>Default: false. Whether the share is opened as the computer instead of the user; gives every host access to every profile.</summary>
    public bool AccessAsComputer { get; init; }
}

/// <summary>The Office container (ODFC).</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/reference-configuration-settings">FSLogix: Configuration Setting Reference</seealso>
public sealed record OfficeContainerSettings
{
    /// <summary>
    /// Default: true with share_option three. Whether Office data has a container of its own. Beside a full profile container it only makes sense on a
    /// separate share.
    /// </summary>
    public bool? Enabled { get; init; }

    /// <summary>Default: 15000. The most a container grows to, in MB.</summary>
    [Range(1024, 1048576)]
    public int SizeMb { get; init; } = 15000;

    /// <summary>Default: true. Whether Outlook data is in it.</summary>
    public bool IncludeOutlook { get; init; } = true;

    /// <summary>Default: true. Whether OneDrive's cache is in it.</summary>
    public bool IncludeOneDrive { get; init; } = true;

    /// <summary>Default: true. Whether Teams data is in it.</summary>
    public bool IncludeTeams { get; init; } = true;

    /// <summary>Default: false. Whether OneNote notebooks are in it.</summary>
    public bool IncludeOneNote { get; init; }

    /// <summary>Default: true. Whether SharePoint data is in it.</summary>
    public bool IncludeSharePoint { get; init; } = true;

    /// <summary>Default: true. Whether the activation of Office is in it.</summary>
    public bool IncludeOfficeActivation { get; init; } = true;

    /// <summary>Default: 0. FSLogix VHDAccessMode: 0 one writer, 3 a disk per session; cached Outlook needs one of these.</summary>
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

    /// <summary>The newer format, safer when power fails.</summary>
    [EnumMember(Value = "vhdx")]
    Vhdx,
}

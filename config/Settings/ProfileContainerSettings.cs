using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The profile container: one virtual disk per user.</summary>
/// <remarks>Source: FSLogix configuration settings</remarks>
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

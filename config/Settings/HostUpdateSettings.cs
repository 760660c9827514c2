using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>How hosts are replaced after a change of image or size. avd roll uses these keys in every mode; see docs/roll.md.</summary>
public sealed record HostUpdateSettings
{
    /// <summary>Default: rolling. What a deployment does with hosts after a new image. Each host is created again from the image, not restored.</summary>
    public HostUpdateMode Mode { get; init; } = HostUpdateMode.Rolling;

    /// <summary>Default: 1. The most hosts that avd roll replaces at the same time, all on one cluster. A deployment does not use it; session_host.at_a_time applies.</summary>
    [Range(1, 100)]
    public int BatchSize { get; init; } = 1;

    /// <summary>
    /// Default: the seats of all hosts without one batch. The seats of the pool that avd roll keeps open: hosts that are available and accept sessions,
    /// times the session limit. Not used for personal host pools.
    /// </summary>
    [Range(0, 1000000)]
    public int? MinSeats { get; init; }

    /// <summary>Default: PT60M. How long existing sessions may continue after avd roll drains a host. It waits at least 15 minutes. A deployment drains no host.</summary>
    [DurationRange("PT0S", "P2D")]
    public IsoDuration DrainTime { get; init; } = IsoDuration.FromMinutes(60);

    /// <summary>Default: PT15M. How long avd roll waits between its last message and the sign-out of the sessions that are left.</summary>
    [DurationRange("PT1M", "P1D")]
    public IsoDuration GraceTime { get; init; } = IsoDuration.FromMinutes(15);

    /// <summary>
    /// Default: none. The hosts of a personal host pool that avd roll may replace, as computer name and who agreed and when, such as AVD-001: Ada, 2026-11-20.
    /// The user's local data is lost. Remove the entry after the roll.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Acknowledged { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>A maintenance window of Azure Update Manager.</summary>
/// <seealso href="https://learn.microsoft.com/azure/update-manager/scheduled-patching">Schedule recurring updates for machines by using the Azure portal and Azure Policy</seealso>
public sealed record MaintenanceSettings
{
    /// <summary>The start of the first window, as yyyy-MM-dd HH:mm.</summary>
    [StringLength(16, MinimumLength = 16)]
    public required string Start { get; init; }

    /// <summary>Default: 03:00. The length of a window, as HH:mm.</summary>
    public TimeOfDay Duration { get; init; } = TimeOfDay.From(3, 0);

    /// <summary>The Windows time zone of the window.</summary>
    public required WindowsTimeZone TimeZone { get; init; }

    /// <summary>How often the window recurs, such as "Month Second Tuesday Offset4" or "1Week Sunday".</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string RecurEvery { get; init; }

    /// <summary>Default: IfRequired. Whether machines restart after patching.</summary>
    public RebootSetting Reboot { get; init; } = RebootSetting.IfRequired;

    /// <summary>Default: Critical and Security. The kinds of updates that are installed.</summary>
    public ImmutableArray<string> Classifications { get; init; } = [];
}

/// <summary>How hosts are replaced.</summary>
public enum HostUpdateMode
{
    /// <summary>The next deployment replaces the hosts. It drains none: replace them with avd roll before it, or use manual.</summary>
    [EnumMember(Value = "rolling")]
    Rolling,

    /// <summary>A second set of hosts is created beside the first.</summary>
    [EnumMember(Value = "blue_green")]
    BlueGreen,

    /// <summary>A deployment replaces no host for a new image; avd roll does.</summary>
    [EnumMember(Value = "manual")]
    Manual,
}

/// <summary>How Windows on the machine is patched.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching">Automatic Guest Patching for Azure Virtual Machines</seealso>
public enum PatchMode
{
    /// <summary>As set in the image.</summary>
    ImageDefault,

    /// <summary>By Azure Update Manager.</summary>
    AutomaticByPlatform,

    /// <summary>By Windows Update.</summary>
    AutomaticByOS,

    /// <summary>By an administrator.</summary>
    Manual,
}

/// <summary>Whether machines restart after patching.</summary>
/// <seealso href="https://learn.microsoft.com/azure/update-manager/scheduled-patching">Schedule recurring updates for machines by using the Azure portal and Azure Policy</seealso>
public enum RebootSetting
{
    /// <summary>If an update requires it.</summary>
    IfRequired,

    /// <summary>Never.</summary>
    Never,

    /// <summary>Always.</summary>
    Always,
}

using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>How hosts are replaced when the image or their size changes.</summary>
public sealed record HostUpdateSettings
{
    /// <summary>Default: rolling. The order of replacement. A host is always made anew from the image, never restored.</summary>
    public HostUpdateMode Mode { get; init; } = HostUpdateMode.Rolling;

    /// <summary>Default: 1. How many hosts are replaced at a time; with rolling.</summary>
    [Range(1, 100)]
    public int BatchSize { get; init; } = 1;

    /// <summary>Default: PT60M. How long sessions may go on after a host takes no new ones.</summary>
    [DurationRange("PT0S", "P2D")]
    public IsoDuration DrainTime { get; init; } = IsoDuration.FromMinutes(60);
}

/// <summary>A patch window of Azure Update Manager.</summary>
/// <seealso href="https://learn.microsoft.com/azure/update-manager/scheduled-patching">Schedule recurring updates for machines by using the Azure portal and Azure Policy</seealso>
public sealed record MaintenanceSettings
{
    /// <summary>The first window, as yyyy-MM-dd HH:mm.</summary>
    [StringLength(16, MinimumLength = 16)]
    public required string Start { get; init; }

    /// <summary>Default: 03:00. How long a window is, as HH:mm.</summary>
    public TimeOfDay Duration { get; init; } = TimeOfDay.From(3, 0);

    /// <summary>The Windows time zone of the window.</summary>
    public required WindowsTimeZone TimeZone { get; init; }

    /// <summary>How often it comes, such as "Month Second Tuesday Offset4" or "1Week Sunday".</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string RecurEvery { get; init; }

    /// <summary>Default: IfRequired. Whether machines restart after patching.</summary>
    public RebootSetting Reboot { get; init; } = RebootSetting.IfRequired;

    /// <summary>Default: Critical and Security. The kinds of updates that are installed.</summary>
    public ImmutableArray<string> Classifications { get; init; } = [];
}

/// <summary>In which order hosts are replaced.</summary>
public enum HostUpdateMode
{
    /// <summary>Some at a time, each drained first.</summary>
    [EnumMember(Value = "rolling")]
    Rolling,

    /// <summary>A second set of hosts beside the first.</summary>
    [EnumMember(Value = "blue_green")]
    BlueGreen,

    /// <summary>Nothing is replaced unless its number is retired by hand.</summary>
    [EnumMember(Value = "manual")]
    Manual,
}

/// <summary>How the Arc agent lets Windows be patched.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching">Automatic Guest Patching for Azure Virtual Machines</seealso>
public enum PatchMode
{
    /// <summary>As the image says.</summary>
    ImageDefault,

    /// <summary>By Azure Update Manager.</summary>
    AutomaticByPlatform,

    /// <summary>By Windows Update.</summary>
    AutomaticByOS,

    /// <summary>By nobody but the administrator.</summary>
    Manual,
}

/// <summary>Whether machines restart after patching.</summary>
/// <seealso href="https://learn.microsoft.com/azure/update-manager/scheduled-patching">Schedule recurring updates for machines by using the Azure portal and Azure Policy</seealso>
public enum RebootSetting
{
    /// <summary>When an update asks for it.</summary>
    IfRequired,

    /// <summary>Never.</summary>
    Never,

    /// <summary>Always.</summary>
    Always,
}

using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A patch window of Azure Update Manager.</summary>
/// <remarks>Source: Azure Update Manager maintenance configurations</remarks>
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

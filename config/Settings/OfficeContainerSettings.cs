using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The Office container (ODFC).</summary>
/// <remarks>Source: FSLogix configuration settings</remarks>
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

using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The FSLogix profile containers.</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/reference-configuration-settings">FSLogix: Configuration Setting Reference</seealso>
public sealed record FslogixSettings
{
    /// <summary>Default: true. Whether session hosts use FSLogix profile containers.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Default: one_share. One share for all data, or three shares: profiles, Office data, application data.</summary>
    public ShareOption ShareOption { get; init; } = ShareOption.One;

    /// <summary>Default: the shares of sofs. The profile shares, tried in this order. Set it for storage that this program does not deploy.</summary>
    public ImmutableArray<UncPath> Locations { get; init; } = [];

    /// <summary>Default: the defaults of its keys. The profile container.</summary>
    public ProfileContainerSettings Profile { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The Office container; it has its own share with share_option three_shares.</summary>
    public OfficeContainerSettings Office { get; init; } = new();

    /// <summary>Default: none. Profiles that are written through a local cache to several providers; replaces locations.</summary>
    public CloudCacheSettings? CloudCache { get; init; }

    /// <summary>Default: none. The folder that holds redirections.xml.</summary>
    public UncPath? RedirectionsFolder { get; init; }

    /// <summary>Default: none. Domain users and groups whose profiles stay local, such as administrators.</summary>
    public ImmutableArray<AccountName> ExcludeMembers { get; init; } = [];

    /// <summary>Default: everyone. Domain users and groups that get a container.</summary>
    public ImmutableArray<AccountName> IncludeMembers { get; init; } = [];

    /// <summary>Default: the defaults of its keys. The logs of FSLogix on each host.</summary>
    public FslogixLoggingSettings Logging { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The exclusions from Microsoft Defender Antivirus scans.</summary>
    public AntivirusExclusionSettings Antivirus { get; init; } = new();

    /// <summary>Default: true. Whether a container is compacted at sign-out.</summary>
    public bool CompactOnSignOut { get; init; } = true;

    /// <summary>Default: true. Whether the recycle bin is stored in the container.</summary>
    public bool RoamRecycleBin { get; init; } = true;

    /// <summary>Default: true. Whether data of invalid sessions is removed at the next sign-in.</summary>
    public bool CleanupInvalidSessions { get; init; } = true;

    /// <summary>Default: FSLogix is part of the image. The address that the host downloads the FSLogix installer from.</summary>
    public HttpAddress? InstallerUri { get; init; }
}

/// <summary>The exclusions from Microsoft Defender Antivirus scans.</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/overview-prerequisites">FSLogix: Prerequisites</seealso>
public sealed record AntivirusExclusionSettings
{
    /// <summary>Default: true. Whether the exclusions in Microsoft's documentation are applied.</summary>
    public bool Defaults { get; init; } = true;

    /// <summary>Default: none. Additional files and folders.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>Default: none. Additional processes.</summary>
    public ImmutableArray<string> Processes { get; init; } = [];
}

/// <summary>The logs of FSLogix on each host.</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/reference-configuration-settings">FSLogix: Configuration Setting Reference</seealso>
public sealed record FslogixLoggingSettings
{
    /// <summary>Default: 1. The log level: 0 all messages, 1 information, warnings and errors, 2 warnings and errors, 3 errors.</summary>
    [Range(0, 3)]
    public int Level { get; init; } = 1;

    /// <summary>Default: 7. The number of days that log files are kept.</summary>
    [Range(1, 180)]
    public int KeepDays { get; init; } = 7;

    /// <summary>Default: %ProgramData%\FSLogix\Logs. The folder that logs are written to.</summary>
    public LocalPath? Folder { get; init; }
}

/// <summary>How profiles are distributed over shares.</summary>
public enum ShareOption
{
    /// <summary>Option A: one share for all data.</summary>
    [EnumMember(Value = "one_share")]
    One,

    /// <summary>Option B: separate shares for profiles, Office data and application data.</summary>
    [EnumMember(Value = "three_shares")]
    Three,
}

using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The FSLogix profile containers.</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/reference-configuration-settings">FSLogix: Configuration Setting Reference</seealso>
public sealed record FslogixSettings
{
    /// <summary>Default: true. Whether session hosts mount profiles at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Default: one_share. One share for everything, or three: profiles, Office data, application data.</summary>
    public ShareOption ShareOption { get; init; } = ShareOption.One;

    /// <summary>Default: the shares of sofs. Shares that hold the profiles, tried in this order; set it for storage that is not this program's.</summary>
    public ImmutableArray<UncPath> Locations { get; init; } = [];

    /// <summary>Default: the defaults of its keys. The profile container.</summary>
    public ProfileContainerSettings Profile { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The Office container; a share of its own with share_option three.</summary>
    public OfficeContainerSettings Office { get; init; } = new();

    /// <summary>Default: none. Profiles written through a local cache to several providers; takes the place of locations.</summary>
    public CloudCacheSettings? CloudCache { get; init; }

    /// <summary>Default: none. The folder that holds redirections.xml.</summary>
    public UncPath? RedirectionsFolder { get; init; }

    /// <summary>Default: none. Domain users and groups whose profiles stay local, such as administrators.</summary>
    public ImmutableArray<AccountName> ExcludeMembers { get; init; } = [];

    /// <summary>Default: everyone. Domain users and groups that get a container.</summary>
    public ImmutableArray<AccountName> IncludeMembers { get; init; } = [];

    /// <summary>Default: the defaults of its keys. The logs of FSLogix on each host.</summary>
    public FslogixLoggingSettings Logging { get; init; } = new();

    /// <summary>Default: the defaults of its keys. What Defender does not scan.</summary>
    public AntivirusExclusionSettings Antivirus { get; init; } = new();

    /// <summary>Default: true. Whether a container gives free space back at sign-out.</summary>
    public bool CompactOnSignOut { get; init; } = true;

    /// <summary>Default: true. Whether the recycle bin is in the container.</summary>
    public bool RoamRecycleBin { get; init; } = true;

    /// <summary>Default: true. Whether leftovers of broken sessions are removed at the next sign-in.</summary>
    public bool CleanupInvalidSessions { get; init; } = true;

    /// <summary>Default: the image brings FSLogix. Where the guest downloads the FSLogix installer from.</summary>
    public HttpAddress? InstallerUri { get; init; }
}

/// <summary>What Defender does not scan.</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/overview-prerequisites">FSLogix: Prerequisites</seealso>
public sealed record AntivirusExclusionSettings
{
    /// <summary>Default: true. Whether the list from Microsoft's documents is applied.</summary>
    public bool Defaults { get; init; } = true;

    /// <summary>Default: none. Further files and folders.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>Default: none. Further processes.</summary>
    public ImmutableArray<string> Processes { get; init; } = [];
}

/// <summary>The logs of FSLogix on each host.</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/reference-configuration-settings">FSLogix: Configuration Setting Reference</seealso>
public sealed record FslogixLoggingSettings
{
    /// <summary>Default: 1. 0 everything, 1 information and worse, 2 warnings and errors, 3 errors.</summary>
    [Range(0, 3)]
    public int Level { get; init; } = 1;

    /// <summary>Default: 7. Days that log files are kept.</summary>
    [Range(1, 180)]
    public int KeepDays { get; init; } = 7;

    /// <summary>Default: %ProgramData%\FSLogix\Logs. Where logs are written; a share collects them in one place.</summary>
    public LocalPath? Folder { get; init; }
}

/// <summary>How profiles are spread over shares.</summary>
public enum ShareOption
{
    /// <summary>Option A: one share for everything.</summary>
    [EnumMember(Value = "one_share")]
    One,

    /// <summary>Option B: profiles, Office data and application data apart.</summary>
    [EnumMember(Value = "three_shares")]
    Three,
}

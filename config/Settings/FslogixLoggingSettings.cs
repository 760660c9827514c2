using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The logs of FSLogix on each host.</summary>
/// <remarks>Source: FSLogix configuration settings</remarks>
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

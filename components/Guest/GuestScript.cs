using System.Collections.Immutable;

namespace AvdPulumi.Components.Guest;

/// <summary>A Windows PowerShell 5.1 script that a run command carries into a machine, as readable text.</summary>
public sealed record GuestScript
{
    /// <summary>What the last line of a successful run begins with; the script's name follows.</summary>
    public const string SuccessWord = "AVDPULUMI-OK";

    /// <summary>What the line begins with that says why a run failed; a code of <see cref="GuestFailures"/> and a sentence follow, then the last lines of the log.</summary>
    public const string FailureWord = "AVDPULUMI-FAILED";

    /// <summary>Where the scripts keep their logs in the guest, a file for each script. Only SYSTEM and administrators can read it.</summary>
    public const string LogFolder = @"C:\ProgramData\AvdPulumi\Logs";

    /// <summary>
    /// The files with functions that scripts share: Common all of them, Installer those that install programs, Defender those that exclude files from scans, Fslogix those that
    /// read the same values, FileServer those that run on a cluster's first node, Join those that look at the join, FslogixTests those that look whether profiles will work.
    /// </summary>
    internal static ImmutableArray<string> SharedFiles { get; } =
    ["Common", "Installer", "Defender", "Fslogix", "FileServer", "Join", "FslogixTests"];

    /// <summary>All scripts, room by room.</summary>
    public static ImmutableArray<GuestScript> All =>
        [.. SessionHostScripts.All, .. FslogixScripts.All, .. FileServerScripts.All, .. VerificationScripts.All];

    /// <summary>The script's name, of the form verb and noun; its log file has it, too.</summary>
    public required string Name { get; init; }

    /// <summary>Its parameters, in the order of the script's <c>param()</c> block.</summary>
    public required ImmutableArray<GuestParameter> Parameters { get; init; }

    /// <summary>The whole text, with the shared functions in it: what a run command's <c>source.script</c> holds.</summary>
    public string Text =>
        field ??= SharedFiles.Aggregate(
            Read(Name),
            // most scripts have few of them
            static (text, file) =>
                text.Contains(LineFor(file), StringComparison.Ordinal)
                    ? text.Replace(LineFor(file), Read(file).TrimEnd(), StringComparison.Ordinal)
                    : text
        );

    /// <summary>The last line of a successful run. Without it a run has failed, whatever its state and its exit code say.</summary>
    public string Marker => $"{SuccessWord} {Name}";

    /// <summary>The line of a script in whose place a shared file goes.</summary>
    internal static string LineFor(string file) => $". \"$PSScriptRoot/{file}.ps1\"";

    private static string Read(string name)
    {
        using var stream =
            typeof(GuestScript).Assembly.GetManifestResourceStream($"Guest/{name}.ps1")
            ?? throw new InvalidOperationException($"The guest script {name}.ps1 is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

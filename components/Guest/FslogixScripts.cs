using System.Collections.Immutable;

namespace AvdPulumi.Components.Guest;

/// <summary>The scripts that give a session host its profiles.</summary>
public static class FslogixScripts
{
    private const string RemovedMeaning =
        "The registry values that must not be there: a line for each, with key and name, and a bar between them.";
    private const string OldestMeaning = "The oldest version of FSLogix that will do.";

    /// <summary>How many secrets <see cref="SetProfile"/> accepts: Cloud Cache has no more providers.</summary>
    public const int MostSecureKeys = 4;

    /// <summary>Sets FSLogix up: program, registry, secrets, local groups, exclusions of Defender.</summary>
    public static GuestScript SetProfile { get; } =
        new()
        {
            Name = "Set-FslogixProfile",
            Parameters =
            [
                new()
                {
                    Name = "Values",
                    Meaning =
                        "The registry values: a line for each, with key, name, type (Number or Text) and value, and bars between them. {q} is a double quote.",
                },
                new()
                {
                    Name = "ValuesHash",
                    Meaning = "The SHA-256 of Values, in hexadecimal digits. A text that changed on its way into the guest is refused.",
                },
                new()
                {
                    Name = "Removed",
                    Meaning = RemovedMeaning,
                    IsOptional = true,
                },
                new() { Name = "OldestVersion", Meaning = OldestMeaning },
                new()
                {
                    Name = "InstallerUri",
                    Meaning = "Where the installer is: FSLogixAppsSetup.exe, or Microsoft's .zip file. Left out: the image brings FSLogix.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "ExcludedPaths",
                    Meaning = "Files and folders that Defender does not scan: a line for each. Left out: none.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "ExcludedProcesses",
                    Meaning = "Programs whose files Defender does not scan: a line for each. Left out: none.",
                    IsOptional = true,
                },
                new() { Name = "Include", Meaning = "Who gets a container: a line for each account, as a name or a security id." },
                new()
                {
                    Name = "Exclude",
                    Meaning = "Who gets none: a line for each account. A dot before the backslash stands for the machine.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "SecureKeys",
                    Meaning = "The names of the secrets, in the order of SecureKey1 to SecureKey4: a line for each. Left out: none.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "SecureKey1",
                    Meaning = "The first secret: a connection string.",
                    IsProtected = true,
                    IsOptional = true,
                },
                new()
                {
                    Name = "SecureKey2",
                    Meaning = "The second secret.",
                    IsProtected = true,
                    IsOptional = true,
                },
                new()
                {
                    Name = "SecureKey3",
                    Meaning = "The third secret.",
                    IsProtected = true,
                    IsOptional = true,
                },
                new()
                {
                    Name = "SecureKey4",
                    Meaning = "The fourth secret.",
                    IsProtected = true,
                    IsOptional = true,
                },
            ],
        };

    /// <summary>Looks whether profiles will work on a host. It changes nothing.</summary>
    public static GuestScript TestProfile { get; } =
        new()
        {
            Name = "Test-FslogixProfile",
            Parameters =
            [
                new()
                {
                    Name = "Values",
                    Meaning =
                        "The registry values that are expected: a line for each, with key, name, type (Number or Text) and value, and bars between them. {q} is a double quote.",
                },
                new() { Name = "ValuesHash", Meaning = "The SHA-256 of Values, in hexadecimal digits." },
                new()
                {
                    Name = "Removed",
                    Meaning = RemovedMeaning,
                    IsOptional = true,
                },
                new() { Name = "OldestVersion", Meaning = OldestMeaning },
                new()
                {
                    Name = "Shares",
                    Meaning = "The shares of containers, which must be reached on port 445: a line for each. Left out: none.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "ReadFolders",
                    Meaning = "Folders that users only read, which must be reached on port 445: a line for each. Left out: none.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "WritesAsComputer",
                    Meaning =
                        "true: the host itself opens the shares, and a file is written to each and removed; false: users open them, and the host has no right to write.",
                },
                new()
                {
                    Name = "TemporaryEvents",
                    Meaning = "The ids of the events of Windows that say that a user has a temporary profile, with commas between them.",
                },
                new()
                {
                    Name = "AttachEvents",
                    Meaning = "The ids of the events of FSLogix that say that a container was not attached, with commas between them.",
                },
            ],
        };

    /// <summary>Both, in their order.</summary>
    public static ImmutableArray<GuestScript> All { get; } = [SetProfile, TestProfile];
}

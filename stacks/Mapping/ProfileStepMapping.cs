using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AvdPulumi.Components.Guest;
using AvdPulumi.Configuration.Estate.Profiles;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>What is done to a host for its profiles, before it is offered to users: set FSLogix up, then look whether it will work.</summary>
/// <remarks>Parameters are readable text: a line for each value, so that whoever reads a preview or a run command sees what a host gets.</remarks>
internal static class ProfileStepMapping
{
    /// <summary>Sets FSLogix up.</summary>
    public static GuestCall SetFrom(ProfilePlan plan)
    {
        var values = Lines(plan.Values.Select(Line));
        return new(
            FslogixScripts.SetProfile,
            [
                ("Values", values),
                ("ValuesHash", Hash(values)),
                .. Optional("Removed", plan.Removed.Select(Name)),
                ("OldestVersion", FslogixProduct.OldestVersion),
                .. Optional("InstallerUri", plan.Installer is { } installer ? [installer.ToString()] : []),
                .. Optional("ExcludedPaths", plan.Exclusions.Paths),
                .. Optional("ExcludedProcesses", plan.Exclusions.Processes),
                ("Include", Lines(plan.Members.Include)),
                .. Optional("Exclude", plan.Members.Exclude),
                .. Optional("SecureKeys", plan.SecureKeys.Select(key => key.Name)),
            ],
            [.. plan.SecureKeys.Select((key, i) => (string.Create(CultureInfo.InvariantCulture, $"SecureKey{i + 1}"), key.Reference))]
        );
    }

    /// <summary>Looks whether profiles will work. It also looks at what another step sets: the Kerberos tickets that open Azure Files.</summary>
    public static GuestCall TestFrom(ProfilePlan plan)
    {
        var values = Lines(plan.Values.Concat(plan.Tickets).Select(Line));
        return new(
            FslogixScripts.TestProfile,
            [
                ("Values", values),
                ("ValuesHash", Hash(values)),
                .. Optional("Removed", plan.Removed.Select(Name)),
                ("OldestVersion", FslogixProduct.OldestVersion),
                .. Optional("Shares", plan.Shares.Select(share => share.ToString())),
                .. Optional("ReadFolders", plan.Redirections is { } folder ? [folder.ToString()] : []),
                ("WritesAsComputer", plan.OpensAsComputer ? "true" : "false"),
                ("TemporaryEvents", Ids(FslogixEvents.TemporaryProfile)),
                ("AttachEvents", Ids(FslogixEvents.AttachFailures)),
            ],
            []
        );
    }

    // a command line may lose a double quote
    private static string Line(PlannedValue value) =>
        $"{Name(value.Definition)}|{value.Definition.Type}|{value.Text.Replace("\"", "{q}", StringComparison.Ordinal)}";

    private static string Name(FslogixValue value) => $"{value.Key}|{value.Name}";

    private static string Ids(string events) => events.Replace(" ", "", StringComparison.Ordinal);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static IEnumerable<(string Name, string Value)> Optional(string name, IEnumerable<string> lines) =>
        Lines(lines) is { Length: > 0 } text ? [(name, text)] : [];

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

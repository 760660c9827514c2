using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The local administrator of session hosts: AVD2110 and AVD2111.</summary>
internal static class HostAccountRules
{
    private const string Username = "session_host.admin.username";

    private static readonly Rule NameIsFree = new(
        new("AVD2110", "A reserved name for the administrator",
            "Windows has some accounts already, and Azure refuses names that attackers try first: administrator, admin, guest, root, test and the like.",
            "session_host:\n  admin: {username: administrator}", "Choose a name of your own, such as avdadmin.",
            "Azure compute API, OSProfile.adminUsername; Windows, Local accounts"),
        Severity.Error,
        ["session_host.admin"],
        static context => context.Settings.SessionHost.Admin.Username is var name
            && (AccountNames.OfWindows.Contains(name) || AccountNames.OfAzure.Contains(name))
            ? [new(Username, $"{Username} is '{name}', a name that {(AccountNames.OfWindows.Contains(name) ? "Windows has itself" : "Azure refuses")}.",
                "Choose another, such as avdadmin.")]
            : []);

    private static readonly Rule NameIsWindows = new(
        new("AVD2111", "A name Windows does not take for an account",
            "An account name has none of \" / \\ [ ] : ; | = , + * ? < > @, does not end in a period, and does not begin or end with a blank.",
            "session_host:\n  admin: {username: CONTOSO\\admin}", "Write the plain name of a local account, without a domain.", "Windows, net user"),
        Severity.Error,
        ["session_host.admin"],
        static context => context.Settings.SessionHost.Admin.Username is var name && (!AccountName.IsName(name) || name.EndsWith('.'))
            ? [new(Username, $"{Username} is '{name}', which Windows does not take for an account.",
                "Use letters, digits, hyphen and underscore; it is a local account, without a domain.")]
            : []);

    public static ImmutableArray<Rule> All { get; } = [NameIsFree, NameIsWindows];
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>The local administrator of session hosts: AVD2110 and AVD2111.</summary>
internal static class HostAccountRules
{
    private const string Username = "session_host.admin.username";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2110",
            Title = "A reserved name for the administrator",
            Cause =
                "Windows has some accounts already, and Azure refuses names that attackers try first: administrator, admin, guest, root, test and the like.",
            Example = "session_host:\n  admin: {username: administrator}",
            Remedy = "Choose a name of your own, such as avdadmin.",
            Source = new(
                "Virtual Machines - Create Or Update",
                "https://learn.microsoft.com/rest/api/compute/virtual-machines/create-or-update"
            ),
            Reads = ["session_host.admin"],
            Check = static context =>
                context.Settings.SessionHost.Admin.Username is var name
                && (AccountNames.OfWindows.Contains(name) || AccountNames.OfAzure.Contains(name))
                    ?
                    [
                        new(
                            Username,
                            $"is '{name}', a name that {(AccountNames.OfWindows.Contains(name) ? "Windows has itself" : "Azure refuses")}.",
                            "Choose another, such as avdadmin."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2111",
            Title = "A name Windows does not take for an account",
            Cause =
                "An account name has none of \" / \\ [ ] : ; | = , + * ? < > @, does not end in a period, and does not begin or end with a blank.",
            Example = "session_host:\n  admin: {username: CONTOSO\\admin}",
            Remedy = "Write the plain name of a local account, without a domain.",
            Source = new("New-LocalUser", "https://learn.microsoft.com/powershell/module/microsoft.powershell.localaccounts/new-localuser"),
            Reads = ["session_host.admin"],
            Check = static context =>
                context.Settings.SessionHost.Admin.Username is var name && (!AccountName.IsName(name) || name.EndsWith('.'))
                    ?
                    [
                        new(
                            Username,
                            $"is '{name}', which Windows does not take for an account.",
                            "Use letters, digits, hyphen and underscore; it is a local account, without a domain."
                        ),
                    ]
                    : [],
        },
    ];
}

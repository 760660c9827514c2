using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Reading;
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
            Title = "A reserved name for the local administrator",
            Cause =
                "Windows already has some accounts. Azure refuses names that attackers try first, such as administrator, admin, guest, root and test.",
            Example = "session_host:\n  admin: {username: administrator}",
            Remedy = "Choose another name, such as avdadmin.",
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
                            $"is '{name}', a name that {(AccountNames.OfWindows.Contains(name) ? "Windows already uses" : "Azure refuses")}."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2111",
            Title = "An account name that Windows does not accept",
            Cause =
                "An account name must not contain \" / \\ [ ] : ; | = , + * ? < > @, must not end with a period, and must not begin or end with a space.",
            Example = "session_host:\n  admin: {username: CONTOSO\\admin}",
            Remedy = "Use the name of a local account, without a domain: letters, digits, hyphen and underscore.",
            Source = new("New-LocalUser", "https://learn.microsoft.com/powershell/module/microsoft.powershell.localaccounts/new-localuser"),
            Reads = ["session_host.admin"],
            Check = static context =>
                context.Settings.SessionHost.Admin.Username is var name && (!AccountName.IsName(name) || name.EndsWith('.'))
                    ? [new(Username, $"is '{Shown(name)}', which Windows does not accept as an account name.")]
                    : [],
        },
    ];

    // behind a colon there may be a password
    private static string Shown(string name) => name.Split(':') is [var account, _, ..] ? $"{account}:{ConfigScalar.NotShown}" : name;
}

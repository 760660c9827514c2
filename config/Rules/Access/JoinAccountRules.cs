using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Accounts that cannot join machines: AVD4108 to AVD4110.</summary>
internal static class JoinAccountRules
{
    private const string Key = "domain.join_user";
    private const string Remedy = "Use a dedicated user that may create and delete computers in the OU.";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4108",
            Title = "The join account cannot sign in",
            Cause = "Guest and krbtgt are disabled in every domain. A group such as Domain Users has no password.",
            Example = "domain:\n  join_user: CONTOSO\\Guest",
            Remedy = Remedy,
            Source = new(
                "Active Directory accounts",
                "https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-default-user-accounts"
            ),
            Reads = [Key],
            Check = static context =>
                context.Settings.Domain is { JoinUser: var user }
                && (DirectoryNames.DisabledAccounts.Contains(user.User) || BroadGroups.IsOfWindows(user.User))
                    ?
                    [
                        new(
                            Key,
                            $"is '{user}', which cannot sign in: it is a group, or an account that is disabled in every domain.",
                            Remedy
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4109",
            Title = "The join account has no known password",
            Cause =
                "A name that ends in $ is a computer or a managed service account. Windows changes their passwords automatically, so a vault cannot hold them.",
            Example = "domain:\n  join_user: CONTOSO\\gmsa-join$",
            Remedy = Remedy,
            Source = new(
                "Group Managed Service Accounts overview",
                "https://learn.microsoft.com/windows-server/security/group-managed-service-accounts/group-managed-service-accounts-overview"
            ),
            Severity = Severity.Warning,
            Reads = [Key],
            Check = static context =>
                context.Settings.Domain is { JoinUser: var user } && user.User.EndsWith('$')
                    ?
                    [
                        new(
                            Key,
                            $"is '{user}', a computer or a managed service account, whose password Windows changes automatically.",
                            Remedy
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4110",
            Title = "The name of the join account is too long",
            Cause =
                "The name after the backslash is the attribute sAMAccountName, which has 20 characters at most. The name before the at sign may be longer.",
            Example = "domain:\n  join_user: CONTOSO\\svc-azure-virtual-desktop-join",
            Remedy = "Look up the name with Get-ADUser, or write the account as user@domain.",
            Source = new("SAM-Account-Name attribute", "https://learn.microsoft.com/windows/win32/adschema/a-samaccountname"),
            Reads = [Key],
            Check = static context =>
                context.Settings.Domain is { JoinUser: { IsPrincipalName: false } user }
                && user.User.Length > DirectoryNames.LongestLogonName
                    ? [new(Key, $"is '{user}', but a name after a backslash has {DirectoryNames.LongestLogonName} characters at most.")]
                    : [],
        },
    ];
}

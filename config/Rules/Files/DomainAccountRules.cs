using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The computer accounts that represent storage accounts in the domain: AVD3140 to AVD3144.</summary>
internal static class DomainAccountRules
{
    private static readonly ImmutableArray<string> Sections = ["storage.cloud_cache", "storage.witness", "storage.app_attach"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3140",
            Title = "Two storage accounts with the same domain account",
            Cause =
                "The password of the domain account is the Kerberos key of its storage account. Two storage accounts have different keys, so one of them "
                + "refuses the tickets.",
            Example =
                "storage:\n  cloud_cache: {directory_service: AD, storage_sid: S-1-5-21-1-2-3-1601}\n  app_attach: {account: {directory_service: AD, storage_sid: S-1-5-21-1-2-3-1601}}",
            Remedy = "Join each storage account to the domain separately, and copy the values of its own domain account.",
            Source = new(
                "Enable AD DS authentication for Azure file shares",
                "https://learn.microsoft.com/azure/storage/files/storage-files-identity-ad-ds-enable"
            ),
            Reads = Sections,
            Check = static context =>
                [
                    .. Repeated(context, "storage_sid", static account => account.StorageSid?.ToString()),
                    .. Repeated(context, "sam_account_name", static account => account.SamAccountName),
                ],
        },
        new()
        {
            Code = "AVD3141",
            Title = "A built-in account as storage_sid",
            Cause =
                "A SID that ends in a number below 1000 belongs to an account or group that comes with the domain: 500 is Administrator, 513 is Domain "
                + "Users. None of them represents a storage account.",
            Example = "storage:\n  cloud_cache: {directory_service: AD, storage_sid: S-1-5-21-1-2-3-513}",
            Remedy = "Copy the SID of the account that Join-AzStorageAccount created: (Get-ADComputer <name>).SID.",
            Source = new(
                "Security identifiers",
                "https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers"
            ),
            Reads = Sections,
            Check = static context =>
                Joined(context)
                    .Where(static at => at.Account.StorageSid is { } sid && sid.Number < DomainFacts.FirstMadeAccount)
                    .Select(static at => new Finding(
                        at.Path + ".storage_sid",
                        $"is '{at.Account.StorageSid}', which is a built-in account of the domain."
                    )),
        },
        new()
        {
            Code = "AVD3142",
            Title = "Domain IDs that contradict each other",
            Cause =
                "Two storage accounts have the same domain GUID but different domain SIDs, or the same SID but different GUIDs. One of them is wrong.",
            Example =
                "storage:\n  cloud_cache: {domain_guid: 00000000-0000-0000-0000-000000000301, domain_sid: S-1-5-21-1-2-3}\n"
                + "  app_attach: {account: {domain_guid: 00000000-0000-0000-0000-000000000399, domain_sid: S-1-5-21-1-2-3}}",
            Remedy = "Copy both values from Get-ADDomain: ObjectGUID and DomainSID.",
            Source = new(
                "Enable AD DS authentication for Azure file shares",
                "https://learn.microsoft.com/azure/storage/files/storage-files-identity-ad-ds-enable"
            ),
            Reads = Sections,
            Check = static context =>
            {
                var known = Joined(context).Where(static at => at.Account is { DomainGuid: not null, DomainSid: not null }).ToList();
                return known
                    .Skip(1)
                    .Select(at => new
                    {
                        at.Path,
                        at.Account,
                        First = known[0],
                    })
                    .Where(static at =>
                        (at.Account.DomainGuid == at.First.Account.DomainGuid)
                        != (at.Account.DomainSid!.ToString() == at.First.Account.DomainSid!.ToString())
                    )
                    .Select(static at => new Finding(at.Path + ".domain_guid", $"and domain_sid do not match those of {at.First.Path}."));
            },
        },
        new()
        {
            Code = "AVD3143",
            Title = "An invalid SAM account name",
            Cause = "A SAM account name must not contain \" / \\ [ ] : ; | = , + * ? < > @, and must not begin or end with a space.",
            Example = "storage:\n  cloud_cache: {directory_service: AD, sam_account_name: st/files}",
            Remedy = "Copy the name from the domain: (Get-ADComputer <name>).SamAccountName, without the $.",
            Source = new("SAM-Account-Name attribute", "https://learn.microsoft.com/windows/win32/adschema/a-samaccountname"),
            Reads = Sections,
            Check = static context =>
                Joined(context)
                    .Where(static at => at.Account.SamAccountName is { } name && !AccountName.IsName(name))
                    .Select(static at => new Finding(
                        at.Path + ".sam_account_name",
                        $"is '{at.Account.SamAccountName}', which is not a valid SAM account name."
                    )),
        },
        new()
        {
            Code = "AVD3144",
            Title = "File shares for a cloud witness",
            Cause =
                "A cloud witness is a blob in a container that the cluster creates. It uses no share, and nothing else in this config uses shares of this account.",
            Example = "storage:\n  witness: {name: stwitness, shares: [{name: witness, quota_gib: 100}]}",
            Remedy = "Remove storage.witness.shares.",
            Source = new("Deploy a quorum witness", "https://learn.microsoft.com/windows-server/failover-clustering/deploy-quorum-witness"),
            Severity = Severity.Warning,
            Reads = ["storage.witness"],
            Check = static context =>
                context.Settings.Storage.Witness is { Shares.IsEmpty: false }
                    ? [new("storage.witness.shares", "is set, but a cloud witness uses no share.")]
                    : [],
        },
    ];

    private static IEnumerable<DeclaredAccount> Joined(RuleContext context) =>
        DeclaredAccount
            .All(context.Settings.Storage)
            .Where(static at => at.Account is { ExistingId: null, DirectoryService: DirectoryService.AD });

    private static IEnumerable<Finding> Repeated(RuleContext context, string key, Func<StorageAccountSettings, string?> value) =>
        Repeats
            .In(
                Joined(context)
                    .Select(at => new { Path = $"{at.Path}.{key}", Value = value(at.Account) })
                    .Where(static at => at.Value is not null),
                static at => at.Value!
            )
            .Select(static at => new Finding(at.Path, $"is '{at.Value}', which another storage account already uses."));
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Keys of storage accounts: AVD3103 and AVD3104. AVD3044 and AVD3068 are about the witness and Cloud Cache on blobs.</summary>
internal static class AccountKeyRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3103",
            Title = "Packages that the AVD service cannot read",
            Cause =
                "Azure Files does not know the accounts of Entra-joined hosts. The AVD service reads packages for them with the account key, which is turned off.",
            Example = "identity: {pattern: entra_only}\nstorage:\n  app_attach:\n    account: {name: stapps, shared_key_access: false}",
            Remedy = "Remove storage.app_attach.account.shared_key_access.",
            Source = new("App Attach in Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/app-attach-overview"),
            Reads = ["identity.pattern", "storage.app_attach"],
            Check = static context =>
                context.Settings
                    is {
                        Identity.Pattern: IdentityPattern.EntraOnly,
                        Storage.AppAttach.Account: { ExistingId: null, SharedKeyAccess: false } account
                    }
                && (context.Settings.Storage.AppAttach?.Packages ?? []).Any(package => ProfileStorage.IsIn(account, package.ImagePath))
                    ?
                    [
                        new(
                            "storage.app_attach.account.shared_key_access",
                            "is false, but the AVD service reads packages for Entra-joined hosts with the account key."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3104",
            Title = "Account keys that nothing uses",
            Cause =
                "A key opens every share of the account, regardless of the directory and of roles. Nothing in this config signs in with a key.",
            Example = "storage:\n  cloud_cache: {kind: FileStorage, sku: Premium_LRS, directory_service: AADKERB, shared_key_access: true}",
            Remedy = "Remove shared_key_access. Keep it only for your own tools that sign in with a key.",
            Source = new(
                "Prevent Shared Key authorization for an Azure Storage account",
                "https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent"
            ),
            Severity = Severity.Note,
            Reads = ["identity.pattern", "fslogix", "storage"],
            Check = static context =>
                DeclaredAccount
                    .All(context.Settings.Storage)
                    .Where(at =>
                        at.Account is { ExistingId: null, SharedKeyAccess: true }
                        && AccountKeys.UserOf(context.Settings, at.Account) is null
                    )
                    .Select(static at => new Finding(
                        at.Path + ".shared_key_access",
                        $"is true, but nothing in this config signs in with a key."
                    )),
        },
    ];
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>File shares in Azure, and who reaches them: AVD3093, AVD3101 and AVD3102. AVD3100 is retired: shares are made in the subscription of their account.</summary>
internal static class AzureFilesRules
{
    private static readonly ImmutableArray<string> Sections = ["storage.cloud_cache", "storage.witness", "storage.app_attach"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3093",
            Title = "A storage account that is not joined to the domain",
            Cause =
                "With directory_service AD, a computer account in the domain represents the storage account. Its password is a Kerberos key of the storage "
                + "account, and Azure rejects AD without the SID of that computer account. Create the storage account first, with directory_service None, in a "
                + "stack that deploys only layer control_plane. Join it with AzFilesHybrid (Join-AzStorageAccount). Then set AD and deploy all layers.",
            Example =
                "storage:\n  cloud_cache: {directory_service: AD, domain_guid: 00000000-0000-0000-0000-000000000301, domain_sid: S-1-5-21-1-2-3}",
            Remedy = "Add storage_sid: (Get-ADComputer <name>).SID.",
            Source = new(
                "Enable AD DS authentication for Azure file shares",
                "https://learn.microsoft.com/azure/storage/files/storage-files-identity-ad-ds-enable"
            ),
            Reads = Sections,
            Check = static context =>
                Made(context)
                    .Where(static at => at.Account is { DirectoryService: DirectoryService.AD, StorageSid: null })
                    .Select(static at => new Finding(
                        at.Path + ".storage_sid",
                        "is missing, but directory_service is 'AD'.",
                        "Add it: (Get-ADComputer <name>).SID. For the first run, set directory_service to None and avd:layers to [control_plane]. docs/azure-files.md shows both runs."
                    )),
        },
        new()
        {
            Code = "AVD3101",
            Title = "Session hosts that cannot open Azure Files",
            Cause =
                "Shares created by this program accept only SMB 3.1.1 with AES-256-GCM encryption. Windows 11 and Windows Server 2022 support it, Windows 10 does not.",
            Example =
                "image: {source: {marketplace: {publisher: MicrosoftWindowsDesktop, offer: windows-10, sku: win10-22h2-avd}}}\n"
                + "storage: {cloud_cache: {shares: [{name: profiles, quota_gib: 1024}]}}",
            Remedy = "Use an image with Windows 11, or an existing account (existing_id), whose SMB settings are not changed.",
            Source = new("SMB file shares in Azure Files", "https://learn.microsoft.com/azure/storage/files/files-smb-protocol"),
            Reads = ["image", "storage.cloud_cache", "storage.app_attach"],
            Check = static context =>
                HostSystems.Certain(context.Settings.Image) != HostSystem.Windows10
                    ? []
                    : Made(context)
                        .Where(static at => !at.Account.Shares.IsEmpty && at.Path != "storage.witness")
                        .Select(static at => new Finding(
                            at.Path + ".shares",
                            "is set, but session hosts run Windows 10, which does not support AES-256-GCM."
                        )),
        },
        new()
        {
            Code = "AVD3102",
            Title = "A storage_sid of another domain",
            Cause =
                "The SID of an account begins with the SID of its domain. The computer account that represents the storage account must be in the domain of domain_sid.",
            Example = "storage:\n  cloud_cache: {directory_service: AD, domain_sid: S-1-5-21-1-2-3, storage_sid: S-1-5-21-1-2-4-1107}",
            Remedy = "Copy both from the domain: (Get-ADDomain).DomainSID and (Get-ADComputer <name>).SID.",
            Source = new(
                "Enable AD DS authentication for Azure file shares",
                "https://learn.microsoft.com/azure/storage/files/storage-files-identity-ad-ds-enable"
            ),
            Reads = Sections,
            Check = static context =>
                Made(context)
                    .Where(static at => at.Account is { DomainSid: { } domain, StorageSid: { } account } && !account.IsIn(domain))
                    .Select(static at => new Finding(
                        at.Path + ".storage_sid",
                        $"is '{at.Account.StorageSid}', which is not an account of the domain '{at.Account.DomainSid}'."
                    )),
        },
    ];

    private static IEnumerable<DeclaredAccount> Made(RuleContext context) =>
        DeclaredAccount.All(context.Settings.Storage).Where(static at => at.Account.ExistingId is null);
}

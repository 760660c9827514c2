using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>File shares in Azure, and who reaches them: AVD3093, AVD3101 and AVD3102. AVD3100 is retired: shares are made in the subscription of their account.</summary>
internal static class AzureFilesRules
{
    private const string Identity = "Azure Files identity-based authentication";

    private static readonly ImmutableArray<string> Sections = ["storage.cloud_cache", "storage.witness", "storage.app_attach"];

    private static readonly Rule AccountIsInTheDomain = new(
        new("AVD3093", "An account that the domain does not know",
            "With directory_service AD a computer account in the domain stands for the storage account; its password is a Kerberos key of the storage account, "
            + "and Azure refuses AD without its security id. Both must exist first: create the account with directory_service None in a stack that deploys the layer "
            + "control_plane alone, join it (AzFilesHybrid, Join-AzStorageAccount), then set AD and deploy all layers.",
            "storage:\n  cloud_cache: {directory_service: AD, domain_guid: 00000000-0000-0000-0000-000000000301, domain_sid: S-1-5-21-1-2-3}",
            "Add storage_sid: (Get-ADComputer <name>).SID.", Identity),
        Severity.Error,
        Sections,
        static context => Made(context).Where(static at => at.Account is { DirectoryService: DirectoryService.AD, StorageSid: null }).Select(static at => new Finding(
            at.Path + ".storage_sid", $"{at.Path}.storage_sid is missing, but directory_service is 'AD'.",
            "Add it: (Get-ADComputer <name>).SID. For the first run set directory_service None and avd:layers: [control_plane]; docs/azure-files.md shows both runs.")));

    private static readonly Rule HostsSpeakTheDialect = new(
        new("AVD3101", "Session hosts that cannot open Azure Files",
            "Shares made here take SMB 3.1.1 encrypted with AES-256-GCM only. Windows 11 and Windows Server 2022 speak it, Windows 10 does not.",
            "image: {source: {marketplace: {publisher: MicrosoftWindowsDesktop, offer: windows-10, sku: win10-22h2-avd}}}\n"
            + "storage: {cloud_cache: {shares: [{name: profiles, quota_gib: 1024}]}}",
            "Use an image of Windows 11, or an account that exists (existing_id), whose SMB settings are left as they are.", "SMB file shares in Azure Files, security settings"),
        Severity.Error,
        ["image", "storage.cloud_cache", "storage.app_attach"],
        static context => HostSystems.Certain(context.Settings.Image) != HostSystem.Windows10 ? [] : Made(context)
            .Where(static at => !at.Account.Shares.IsEmpty && at.Path != "storage.witness")
            .Select(static at => new Finding(at.Path + ".shares", $"{at.Path}.shares is given, but session hosts are Windows 10, which does not speak AES-256-GCM.",
                "Use Windows 11.")));

    private static readonly Rule AccountIsInItsDomain = new(
        new("AVD3102", "An account of another domain",
            "The security id of an account begins with that of its domain. The computer account that stands for the storage account is in the domain that the account asks.",
            "storage:\n  cloud_cache: {directory_service: AD, domain_sid: S-1-5-21-1-2-3, storage_sid: S-1-5-21-1-2-4-1107}",
            "Copy both from the domain: (Get-ADDomain).DomainSID and (Get-ADComputer <name>).SID.", Identity),
        Severity.Error,
        Sections,
        static context => Made(context).Where(static at => at.Account is { DomainSid: { } domain, StorageSid: { } account } && !account.IsIn(domain)).Select(static at => new Finding(
            at.Path + ".storage_sid", $"{at.Path}.storage_sid is '{at.Account.StorageSid}', which is no account of the domain '{at.Account.DomainSid}'.",
            "Copy both from the domain.")));

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [AccountIsInTheDomain, HostsSpeakTheDialect, AccountIsInItsDomain];

    private static IEnumerable<DeclaredAccount> Made(RuleContext context) =>
        DeclaredAccount.All(context.Settings.Storage).Where(static at => at.Account.ExistingId is null);
}

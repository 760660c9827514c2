using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>Tasks that let users of a directory open file shares in Azure.</summary>
internal static class StorageTasks
{
    private const Layers Shares = Layers.Platform;

    public static IEnumerable<OutsideTask> Of(AvdEstate estate)
    {
        EstateAccount[] joined = [.. estate.Accounts.Where(account => IsJoined(account, estate))];
        if (joined.Length > 0)
            yield return Join(joined);

        EstateAccount[] kerberos = [.. estate.Accounts.Where(account => account.Settings.DirectoryService == DirectoryService.AADKERB)];
        if (kerberos.Length == 0)
            yield break;
        yield return Consent(kerberos);
        yield return ConditionalAccess(kerberos);
    }

    // an account with shares and no directory is not joined yet; docs/azure-files.md shows both runs
    private static bool IsJoined(EstateAccount account, AvdEstate estate) =>
        account.Settings.DirectoryService switch
        {
            DirectoryService.AD => true,
            DirectoryService.None => account.Use == StorageUse.CloudCache
                && !account.Settings.Shares.IsEmpty
                && estate.Settings.Domain is not null
                && DirectoryTasks.HostsJoin(estate),
            DirectoryService.AADKERB => false,
        };

    private static OutsideTask Join(EstateAccount[] accounts) =>
        new()
        {
            Key = "storage-join",
            Title = $"Domain join of {OutsideTasks.Named(accounts.Select(account => account.Name))}",
            Why =
                "Azure Files recognizes users of the domain through a computer account that represents the storage account. The SID of that account exists only after the join.",
            When = OutsideTime.AfterControlPlane,
            Who = "domain administrators with rights on the storage account",
            Check = "Debug-AzStorageAccountAuth from the module AzFilesHybrid succeeds.",
            Document = "docs/azure-files.md",
            Layers = Shares,
            DoneBy = Array.TrueForAll(accounts, account => account.Settings.StorageSid is not null)
                ? $"{accounts[0].Setting}.storage_sid"
                : null,
        };

    private static OutsideTask Consent(EstateAccount[] accounts) =>
        new()
        {
            Key = "storage-consent",
            Title = $"Admin consent for {OutsideTasks.Named(accounts.Select(account => account.Name))}",
            Why =
                "Microsoft Entra Kerberos creates an application for each storage account. Without admin consent, no user gets a ticket for its shares.",
            When = OutsideTime.AfterControlPlane,
            Who = "Privileged Role Administrator or Cloud Application Administrator of Microsoft Entra ID",
            Check =
                "The application lists openid, profile and User.Read as granted, and klist get cifs/<address of the account> on a host returns a ticket.",
            Document = "docs/outside.md#storage-consent",
            Layers = Shares,
        };

    private static OutsideTask ConditionalAccess(EstateAccount[] accounts) =>
        new()
        {
            Key = "conditional-access",
            Title = $"No MFA for {(accounts.Length == 1 ? "the storage application" : "the storage applications")} in Conditional Access",
            Why =
                "Hosts request a ticket for a share without user interaction. A policy that requires a second factor causes error 1327, and the profile does not load.",
            When = OutsideTime.BeforeUsers,
            Who = "Conditional Access Administrator of Microsoft Entra ID",
            Check = "The sign-in log shows success for the storage application, and the policies list it as excluded.",
            Document = "docs/outside.md#conditional-access",
            Layers = Shares,
        };
}

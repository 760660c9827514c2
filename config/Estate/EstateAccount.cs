using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>A storage account of the estate.</summary>
/// <param name="Use">What it is for.</param>
/// <param name="Setting">The setting that asks for it, such as <c>storage.witness</c>.</param>
/// <param name="Settings">Its keys.</param>
/// <param name="Name">Its name, given, derived, or that of the one which is adopted.</param>
public sealed record EstateAccount(StorageUse Use, string Setting, StorageAccountSettings Settings, string Name)
{
    /// <summary>Whether the program makes it.</summary>
    public bool IsMade => Settings.ExistingId is null;

    /// <summary>Full ARM id.</summary>
    /// <param name="groups">The resource groups of the estate.</param>
    public string IdIn(EstateGroups groups) =>
        Settings.ExistingId?.ToString() ?? ArmPath.Of(groups.Storage.Id, ArmTypes.StorageAccount, Name);

    /// <summary>The setting behind a storage account; the section for one that the estate does not know.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="name">The name of the account.</param>
    public static string SettingOf(AvdEstate estate, string name) =>
        estate.Accounts.FirstOrDefault(account => string.Equals(account.Name, name, StringComparison.OrdinalIgnoreCase))?.Setting
        ?? "storage";

    /// <summary>The storage accounts that <paramref name="settings"/> asks for.</summary>
    public static IEnumerable<EstateAccount> AllOf(AvdSettings settings)
    {
        var names = EstateNames.Of(settings);
        return DeclaredAccount.All(settings.Storage).Select(declared => Of(declared.Use, declared.Path, declared.Account, names));
    }

    private static EstateAccount Of(StorageUse use, string setting, StorageAccountSettings account, EstateNames names) =>
        new(use, setting, account, account.ExistingId?.Name ?? account.Name ?? names.StorageAccount(use.ToString()));
}

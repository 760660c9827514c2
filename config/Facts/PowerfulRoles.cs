using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Built-in roles whose holder can take over what is in their scope, read its secrets, or make others powerful. A reviewer wants to know who has one.</summary>
/// <remarks>Source: Azure built-in roles, https://learn.microsoft.com/azure/role-based-access-control/built-in-roles (04/2026).</remarks>
public static class PowerfulRoles
{
    private static readonly FrozenDictionary<Guid, string> Powers = new Dictionary<string, string>
    {
        ["Owner"] = "manages everything and assigns roles",
        ["Contributor"] = "manages everything except roles",
        ["User Access Administrator"] = "assigns any role",
        ["Role Based Access Control Administrator"] = "assigns any role",
        ["Key Vault Administrator"] = "reads and changes all secrets, keys and certificates",
        ["Key Vault Secrets Officer"] = "reads and changes all secrets",
        ["Virtual Machine Administrator Login"] = "signs in to machines as administrator",
        ["Virtual Machine Contributor"] = "manages virtual machines",
        ["Desktop Virtualization Contributor"] = "manages all AVD objects",
        ["Desktop Virtualization Virtual Machine Contributor"] = "creates and deletes session hosts",
        ["Azure Stack HCI Administrator"] = "manages the Azure Local instance and its machines",
        ["Azure Stack HCI VM Contributor"] = "manages machines on Azure Local",
        ["Azure Connected Machine Resource Administrator"] = "manages Arc machines and runs commands on them",
        ["Storage Account Contributor"] = "manages storage accounts and reads their keys",
        ["Reader and Data Access"] = "reads the keys of storage accounts, which open all data",
        ["Storage File Data Privileged Contributor"] = "reads and changes all files, whatever their permissions",
        ["Storage File Data SMB Share Elevated Contributor"] = "changes the permissions of files",
    }.ToFrozenDictionary(role => BuiltInRoles.All.Single(known => known.Name == role.Key).Id, role => role.Value);

    /// <summary>What the role with an id lets its holder do, if it is a powerful one.</summary>
    public static bool TryFind(Guid id, [NotNullWhen(true)] out string? power) => Powers.TryGetValue(id, out power);
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Access;

/// <summary>All users, groups and service principals that a configuration names.</summary>
internal static class Principals
{
    /// <summary>The settings that contain them, for rules that read them.</summary>
    public static ImmutableArray<string> Reads { get; } =
    ["application_groups", "rbac", "identity.deployment_principal", "storage.app_attach.packages"];

    /// <summary>The settings that contain object ids, for rules that read them.</summary>
    public static ImmutableArray<string> IdReads { get; } =
    [
        .. Reads,
        "identity.avd_service_principal_object_id",
        "identity.avd_arm_provider_object_id",
        "identity.azure_local_service_principal_object_id",
        "identity.sso_device_group",
    ];

    /// <summary>The principals, each with its place.</summary>
    public static IEnumerable<UsedPrincipal> Of(AvdSettings settings)
    {
        if (settings.Identity.DeploymentPrincipal is { } deployment)
            yield return Alone("identity.deployment_principal", deployment);
        foreach (var (path, principals) in Lists(settings))
            for (var i = 0; i < principals.Length; i++)
                yield return new UsedPrincipal(ItemPath.Of(path, i), path, principals[i]);
        for (var i = 0; i < settings.Rbac.Custom.Length; i++)
            yield return Alone(ItemPath.Of("rbac.custom", i) + ".principal", settings.Rbac.Custom[i].Principal);
    }

    /// <summary>The lists of principals, each with its place.</summary>
    public static IEnumerable<(string Path, ImmutableArray<PrincipalSettings> Principals)> Lists(AvdSettings settings)
    {
        for (var i = 0; i < settings.ApplicationGroups.Length; i++)
            yield return (ItemPath.Of("application_groups", i) + ".users", settings.ApplicationGroups[i].Users);
        foreach (var package in SettingsPlaces.Packages(settings))
            yield return (package.Path + ".users", package.Value.Users);

        var rbac = settings.Rbac;
        yield return ("rbac.users", rbac.Users);
        yield return ("rbac.admins", rbac.Admins);
        yield return ("rbac.helpdesk", rbac.Helpdesk);
        yield return ("rbac.readers", rbac.Readers);
        yield return ("rbac.verifiers", rbac.Verifiers);
        yield return ("rbac.vm_admins", rbac.VmAdmins);
        yield return ("rbac.vm_operators", rbac.VmOperators);
        yield return ("rbac.key_vault_admins", rbac.KeyVaultAdmins);
        yield return ("rbac.profile_admins", rbac.ProfileAdmins);
    }

    /// <summary>The object ids. Those whose key sets the type come first: if two places disagree, the other place is wrong.</summary>
    public static IEnumerable<UsedObjectId> Ids(AvdSettings settings)
    {
        var identity = settings.Identity;
        if (identity.AvdServicePrincipalObjectId is { } avd)
            yield return Alone("identity.avd_service_principal_object_id", avd, PrincipalType.ServicePrincipal);
        if (identity.AvdArmProviderObjectId is { } provider)
            yield return Alone("identity.avd_arm_provider_object_id", provider, PrincipalType.ServicePrincipal);
        if (identity.AzureLocalServicePrincipalObjectId is { } azureLocal)
            yield return Alone("identity.azure_local_service_principal_object_id", azureLocal, PrincipalType.ServicePrincipal);
        if (identity.SsoDeviceGroup is { } devices)
            yield return Alone("identity.sso_device_group", devices, PrincipalType.Group);
        foreach (var used in Of(settings))
            yield return new UsedObjectId(used.Path + ".object_id", used.Path + ".type", used.Principal.ObjectId, used.Principal.Type);
    }

    private static UsedPrincipal Alone(string path, PrincipalSettings principal) => new(path, path, principal);

    private static UsedObjectId Alone(string path, Guid id, PrincipalType type) => new(path, path, id, type);
}

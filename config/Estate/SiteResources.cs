using AvdPulumi.Configuration.Estate.Claims;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate;

/// <summary>What machines share on Azure Local, as planned resources. Machines themselves are not among them: there may be thousands, and <see cref="MachineClaims"/> compares their names.</summary>
internal static class SiteResources
{
    public static IEnumerable<PlannedResource> Of(AvdEstate estate)
    {
        foreach (var network in estate.Site.Networks.Where(network => network.IsMade))
            yield return new()
            {
                Type = ArmTypes.LogicalNetwork,
                Id = network.Id,
                Settings = [$"{network.Setting}.name"],
                Tags = estate.Tags,
                Layer = Layers.Site,
            };
        foreach (var group in estate.Site.SecurityGroups)
        {
            yield return new()
            {
                Type = ArmTypes.SecurityGroup,
                Id = group.Id,
                Settings = [$"{group.Network.Setting}.name", "network.nsg.enabled"],
                Tags = estate.Tags,
                Layer = Layers.Site,
            };
            foreach (var rule in group.Rules)
                yield return new()
                {
                    Type = ArmTypes.SecurityRule,
                    Id = ArmPath.Child(group.Id, "securityRules", rule.AzureName),
                    Settings = ["network.nsg.enabled"],
                    Layer = Layers.Site,
                };
        }

        foreach (var path in estate.Site.StoragePaths.Where(path => path.IsMade))
            yield return new()
            {
                Type = ArmTypes.StorageContainer,
                Id = path.Id,
                Settings = [$"{path.Setting}.name"],
                Tags = estate.Tags,
                Layer = Layers.Site,
            };
        foreach (var pool in estate.Pools.Where(pool => pool.Settings.SessionHost.Admin.Password.Scheme == SecretScheme.Generate))
        {
            yield return new()
            {
                Type = ArmTypes.VaultSecret,
                Id = ArmPath.Child(estate.KeyVaultId, "secrets", pool.AdminSecretName),
                Settings = [pool.PathOf("session_host.admin.password")],
                Tags = pool.Tags.All,
                Pool = pool,
                Layer = Layers.Hosts,
            };
        }

        foreach (var server in estate.FileServers.Where(server => server.Settings.Admin.Password.Scheme == SecretScheme.Generate))
        {
            yield return new()
            {
                Type = ArmTypes.VaultSecret,
                Id = ArmPath.Child(estate.KeyVaultId, "secrets", server.AdminSecretName),
                Settings = [server.PathOf("sofs.admin.password")],
                Tags = estate.Tags,
                Pool = server.Pools[0],
                Layer = Layers.Sofs,
            };
        }

        foreach (var pool in estate.Pools.Where(pool => pool.Settings.SessionHost.Maintenance is not null))
        {
            yield return new()
            {
                Type = ArmTypes.MaintenanceConfiguration,
                Id = ArmPath.Of(estate.Groups.SessionHosts.Id, ArmTypes.MaintenanceConfiguration, estate.Names.PatchWindow(pool.Key)),
                Settings = [pool.PathOf("session_host.maintenance")],
                Tags = pool.Tags.All,
                Pool = pool,
                Layer = Layers.Hosts,
            };
        }

        foreach (var image in estate.Site.Images)
        {
            yield return new()
            {
                Type = image.Type,
                Id = image.Id,
                Settings = [PlatformResources.Named(image.Setting, image.Settings.Name)],
                Tags = estate.Tags,
                Pool = image.Owner,
                Layer = image.Layer,
            };
        }
    }
}

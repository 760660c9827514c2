using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>The hosts of a pool, as definitions of their components.</summary>
internal static class HostMapping
{
    /// <summary>The hosts of a pool, cluster by cluster, in the order of their numbers.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="shared">What the stack knows of what hosts need.</param>
    public static IEnumerable<HostDefinition> DefinitionsFrom(EstatePool pool, HostSurroundings shared)
    {
        var chain = HostStepMapping.ChainFrom(pool, shared.Secrets, shared.LocationsOf(pool), shared.Estate.Share.HasProfilesOf(pool.Name));
        var models = pool.Settings.SessionHost.Clusters.ToDictionary(
            cluster => cluster,
            cluster => ModelFrom(pool, cluster, chain, shared),
            ReferenceEqualityComparer.Instance as IEqualityComparer<ClusterSettings>
        );
        // Windows names are the same in any case
        var drained = pool.Settings.SessionHost.Drained.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var users = pool.Settings.SessionHost.AssignedUsers.ToDictionary(StringComparer.OrdinalIgnoreCase);
        return pool.Hosts.Select(host => new HostDefinition
        {
            Model = models[host.Cluster],
            ComputerName = host.ComputerName,
            RegisteredName = host.RegisteredName,
            IsDrained = drained.Contains(host.ComputerName),
            AssignedUser = users.GetValueOrDefault(host.ComputerName),
            Address = host.Address?.ToString(),
            StoragePathId = shared.Estate.Site.StoragePathId(host.StoragePath),
            VaultAssignment = pool.Settings.Rbac.HostsReadKeyVault
                ? RoleAssignmentName.Of(shared.Estate.KeyVaultId, host.MachineId, BuiltInRoles.KeyVaultSecretsUser.Id)
                : null,
        });
    }

    private static HostModel ModelFrom(EstatePool pool, ClusterSettings cluster, MachineChain chain, HostSurroundings shared)
    {
        var (settings, estate) = (pool.Settings, shared.Estate);
        var (hosts, perHost) = (settings.SessionHost, settings.Registration.PerHost);
        return new HostModel
        {
            Pool = pool.Key ?? PoolName.Default,
            Cluster = cluster.Name,
            AtATime = hosts.AtATime,
            Machine = new MachineModel
            {
                CustomLocationId = cluster.CustomLocationId.ToString(),
                ResourceGroupName = shared.GroupName(estate.Groups.Of(cluster)),
                Location = settings.Deployment.Location,
                Tags = pool.Tags.OfPool.ToImmutableDictionary(),
                NetworkId = estate.Site.NetworkId(cluster.LogicalNetwork),
                SecurityGroupId = estate.Site.SecurityGroupId(cluster.LogicalNetwork),
                ImageId = estate.Site.ImageId(pool, cluster.CustomLocationId),
                FollowsImage = hosts.Update.Mode != HostUpdateMode.Manual,
                Shape = ShapeFrom(hosts),
                Disks =
                [
                    .. hosts.DataDisks.Select(disk => new MachineDisk(
                        disk.Name,
                        disk.SizeGb,
                        disk.Dynamic,
                        estate.Site.StoragePathId(disk.StoragePath)
                    )),
                ],
                Proxy = hosts.HttpProxy is { } proxy ? ProxyFrom(proxy, shared.Secrets) : null,
                AdminUsername = hosts.Admin.Username,
                AdminPassword = shared.AdminPasswordOf(pool),
                DataCollectionRules =
                    settings.Monitoring.Insights.Enabled && hosts.Extensions.AzureMonitorAgent
                        ? ImmutableSortedDictionary<string, Input<string>>.Empty.Add("insights", shared.InsightsRuleId)
                        : ImmutableSortedDictionary<string, Input<string>>.Empty,
                MachineTimeout = hosts.VmTimeout.Value,
                ExtensionTimeout = hosts.ExtensionTimeout.Value,
            },
            Token = perHost ? null : shared.TokenOf(pool),
            Registration = perHost ? shared.RegistrationOf(pool) : null,
            Steps = chain,
            ProfileStores = shared.StoresOf(pool),
            PatchWindowId = shared.PatchWindowOf(pool),
            Vault = settings.Rbac.HostsReadKeyVault
                ? new VaultAccess(
                    shared.VaultId,
                    GrantedRole.BuiltIn(BuiltInRoles.KeyVaultSecretsUser.Id, BuiltInRoles.KeyVaultSecretsUser.Name),
                    shared.VaultProvider
                )
                : null,
        };
    }

    /// <summary>When the hosts of a pool are patched.</summary>
    /// <param name="name">The window's name in Azure.</param>
    /// <param name="window">Its settings.</param>
    public static PatchWindowDefinition PatchWindowFrom(string name, MaintenanceSettings window) =>
        new()
        {
            Name = name,
            Start = window.Start,
            Duration = window.Duration.ToString()!,
            TimeZone = window.TimeZone.ToString()!,
            RecurEvery = window.RecurEvery,
            Reboot = window.Reboot switch
            {
                RebootSetting.Never => AzureNative.Maintenance.RebootOptions.Never,
                RebootSetting.Always => AzureNative.Maintenance.RebootOptions.Always,
                RebootSetting.IfRequired => AzureNative.Maintenance.RebootOptions.IfRequired,
            },
            Classifications = window.Classifications.IsEmpty ? ["Critical", "Security"] : window.Classifications,
        };

    private static MachineShape ShapeFrom(SessionHostSettings hosts) =>
        new()
        {
            Processors = hosts.Size.Processors,
            MemoryMb = hosts.Size.MemoryMb,
            DynamicMemory = hosts.Size.DynamicMemory is { } memory
                ? new MemoryRange(memory.MinimumMb, memory.MaximumMb, memory.BufferPercent)
                : null,
            Gpus =
            [
                .. hosts.Size.Gpus.Select(gpu => new MachineGpu(
                    gpu.Assignment == GpuAssignment.GpuP
                        ? AzureNative.AzureStackHCI.GpuAssignmentTypeEnum.GpuP
                        : AzureNative.AzureStackHCI.GpuAssignmentTypeEnum.GpuDDA,
                    gpu.Name,
                    gpu.PartitionSizeMb
                )),
            ],
            Tpm = hosts.Tpm,
            SecureBoot = hosts.SecureBoot,
            TrustedLaunch = hosts.TrustedLaunch,
            TimeZone = hosts.TimeZone?.ToString(),
            AutomaticUpdates = hosts.AutomaticUpdates,
            PatchMode = hosts.PatchMode switch
            {
                PatchMode.ImageDefault => AzureNative.HybridCompute.PatchModeTypes.ImageDefault,
                PatchMode.AutomaticByPlatform => AzureNative.HybridCompute.PatchModeTypes.AutomaticByPlatform,
                PatchMode.AutomaticByOS => AzureNative.HybridCompute.PatchModeTypes.AutomaticByOS,
                PatchMode.Manual => AzureNative.HybridCompute.PatchModeTypes.Manual,
            },
        };

    /// <summary>The proxy of Arc agents.</summary>
    public static MachineProxy ProxyFrom(HttpProxySettings settings, ISecretSource secrets)
    {
        var proxy = new MachineProxy
        {
            Http = settings.HttpProxy?.ToString(),
            Https = settings.HttpsProxy?.ToString(),
            Exemptions = [.. settings.NoProxy.Select(exemption => exemption.ToString()!)],
        };
        return settings.TrustedCa is { } certificate ? proxy with { TrustedCa = secrets.ValueOf(certificate) } : proxy;
    }
}

using System.Collections.Immutable;
using AvdPulumi.Components.FileServers;
using AvdPulumi.Components.Machines;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Settings;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>A file server as the definition of its component.</summary>
internal static class FileServerMapping
{
    /// <summary>The definition of a file server.</summary>
    /// <param name="server">The file server.</param>
    /// <param name="shared">What the stack knows of what its nodes need.</param>
    public static FileServerDefinition DefinitionFrom(EstateFileServer server, FileServerSurroundings shared)
    {
        var model = ModelFrom(server, shared);
        return new()
        {
            AccessPoint = server.Settings.AccessPoint,
            Nodes =
            [
                .. server.Settings.Nodes.Select(node => new MachineDefinition
                {
                    Model = model,
                    ComputerName = node.Name,
                    Address = node.Address.ToString(),
                    StoragePathId = shared.Estate.Site.StoragePathId(node.StoragePath),
                }),
            ],
            NodeSteps = FileServerStepMapping.NodeStepsFrom(server, shared),
            ClusterSteps = FileServerStepMapping.ClusterStepsFrom(server, shared),
        };
    }

    private static MachineModel ModelFrom(EstateFileServer server, FileServerSurroundings shared)
    {
        var (sofs, settings, estate) = (server.Settings, server.Pools[0].Settings, shared.Estate);
        var hosts = settings.SessionHost;
        return new MachineModel
        {
            CustomLocationId = sofs.CustomLocationId.ToString(),
            ResourceGroupName = shared.GroupName(estate.Groups.SessionHosts),
            Location = settings.Deployment.Location,
            Tags = estate.Tags.ToImmutableDictionary(),
            NetworkId = estate.Site.NetworkId(sofs.LogicalNetwork),
            ImageId = estate.Site.ImageId(server),
            // a new image is for new nodes: replacing all of them at once would take the profiles away
            FollowsImage = false,
            Protect = settings.Deployment.Protect,
            Shape = ShapeFrom(sofs, hosts.TimeZone?.ToString()),
            Disks =
            [
                .. Enumerable
                    .Range(1, sofs.DataDisks.PerNode)
                    .Select(number => new MachineDisk($"data-{number}", sofs.DataDisks.SizeGb, sofs.DataDisks.Dynamic, null)),
            ],
            Proxy = hosts.HttpProxy is { } proxy ? HostMapping.ProxyFrom(proxy, shared.Secrets) : null,
            AdminUsername = sofs.Admin.Username,
            AdminPassword = shared.AdminPassword,
            DataCollectionRules = shared.RuleId is { } rule
                ? ImmutableSortedDictionary<string, Input<string>>.Empty.Add("file-server", rule)
                : ImmutableSortedDictionary<string, Input<string>>.Empty,
            MachineTimeout = hosts.VmTimeout.Value,
            ExtensionTimeout = hosts.ExtensionTimeout.Value,
        };
    }

    private static MachineShape ShapeFrom(SofsSettings sofs, string? timeZone) =>
        new()
        {
            Processors = sofs.Size.Processors,
            // fixed: Storage Spaces Direct does not go with dynamic memory
            MemoryMb = sofs.Size.MemoryMb,
            Tpm = sofs.Tpm,
            SecureBoot = sofs.SecureBoot,
            TrustedLaunch = sofs.TrustedLaunch,
            TimeZone = timeZone,
            // nodes are updated one at a time, by Cluster-Aware Updating
            AutomaticUpdates = false,
            PatchMode = AzureNative.HybridCompute.PatchModeTypes.Manual,
        };
}

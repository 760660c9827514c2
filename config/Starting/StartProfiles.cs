using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Starting;

/// <summary>The profiles of a started config, and what stores them.</summary>
internal static class StartProfiles
{
    private const string ShareName = "profiles";

    public static void Write(ConfigDraft draft, StartPlan plan)
    {
        if (plan.Profiles == ProfileQuestions.None)
        {
            draft.Set("fslogix.enabled", false, "profiles stay on the hosts");
            return;
        }

        draft.Set("fslogix.profile.size_mb", 30000, "the most that a profile may grow to");
        foreach (var pool in plan.Pools.Where(pool => !pool.IsPooled))
            draft.Set($"{plan.SectionOf(pool)}fslogix.enabled", false, "on a personal desktop, the profile stays on the host");
        if (plan.Profiles == ProfileQuestions.FileServer)
            FileServer(draft, plan);
        else if (plan.Profiles == ProfileQuestions.AzureFiles)
            AzureFiles(draft, plan);
        else
            draft.Set(
                "fslogix.locations",
                [plan[ProfileQuestions.ProfileShare] + plan.Suffix],
                "it must exist, with the permissions that FSLogix needs"
            );
    }

    private static void FileServer(ConfigDraft draft, StartPlan plan)
    {
        var (network, needed) = (plan.Networks[0], ProfileQuestions.NeededGb(plan.Answers));
        var capacity = FileServerPlan.Of(needed);
        draft
            .Set("fslogix.share_option", EnumWords.Of(ShareOption.One))
            .Set("sofs.cluster_name", StartNames.FileServerCluster(plan.Copy))
            .Set("sofs.cluster_address", network.FileServerCluster)
            .Set("sofs.access_point", StartNames.AccessPoint(plan.Copy))
            .Set("sofs.custom_location_id", plan.Clusters[0])
            .Set("sofs.logical_network", plan.NetworkName(0));
        foreach (var (i, node) in StartNames.Nodes(plan.Copy).Index())
            Node(draft, i, node, network, plan);
        draft
            .Set("sofs.data_disks.per_node", capacity.DisksPerNode)
            .Set("sofs.data_disks.size_gb", capacity.DiskGb)
            .Explain(
                "sofs.data_disks",
                $"profiles need {needed} GB with the buffer; two copies of them, and one disk of each node in reserve"
            )
            .Set("sofs.image.marketplace.publisher", "microsoftwindowsserver")
            .Set("sofs.image.marketplace.offer", "windowsserver")
            .Set("sofs.image.marketplace.sku", "2025-datacenter-azure-edition-core")
            .Set(
                "sofs.image.marketplace.version",
                "26100.4061.250508",
                "a version that az vm image list shows for the region of the clusters"
            )
            .Set("sofs.admin.username", "avdadmin")
            .Set("sofs.admin.password", "generate")
            .Set("sofs.witness.type", EnumWords.Of(WitnessType.Cloud), "a vote in Azure, for when one node is down")
            .Set("storage.witness.network_rules.ip_rules", StartAnswers.Items(plan[NetworkQuestions.PublicAddresses]))
            .Set("sofs.anti_affinity_confirmed", false, "set it to true when New-ClusterAffinityRule keeps the nodes on different machines")
            .Set("backup.profiles.method", EnumWords.Of(BackupMethod.VssSnapshot))
            .Set("backup.profiles.retention_days", 14);
    }

    private static void Node(ConfigDraft draft, int index, string name, NetworkAnswer network, StartPlan plan)
    {
        var path = $"sp-{name}";
        draft
            .Set($"sofs.nodes[{index}].name", name)
            .Set($"sofs.nodes[{index}].address", network.FileServerNode(index))
            .Set($"sofs.nodes[{index}].storage_path", path)
            .Set($"storage.paths[{index}].name", path)
            .Set($"storage.paths[{index}].custom_location_id", plan.Clusters[0])
            .Set($"storage.paths[{index}].folder", $@"C:\ClusterStorage\UserStorage_{index + 1}\{StartNames.AccessPoint(plan.Copy)}");
        if (index == 0)
            draft.Explain(
                "storage.paths",
                "each node of the file server on a volume of its own: Get-ClusterSharedVolume lists the volumes"
            );
    }

    private static void AzureFiles(ConfigDraft draft, StartPlan plan)
    {
        var account = $"st{plan.Name}{plan.Number}profiles";
        draft
            .Set("identity.cloud_kerberos_tickets", true, "hosts open the share with tickets from Entra ID")
            .Set("storage.cloud_cache.name", account, "no other account in Azure may have the name")
            .Set("storage.cloud_cache.directory_service", EnumWords.Of(DirectoryService.AADKERB))
            .Set("storage.cloud_cache.network_rules.ip_rules", StartAnswers.Items(plan[NetworkQuestions.PublicAddresses]))
            .Set("storage.cloud_cache.shares[0].name", ShareName)
            .Set("storage.cloud_cache.shares[0].quota_gib", (int)ProfileQuestions.NeededGb(plan.Answers), "all profiles, with the buffer")
            .Set("fslogix.cloud_cache.providers[0].type", EnumWords.Of(CloudCacheProviderType.Smb))
            .Set("fslogix.cloud_cache.providers[0].name", "AZFILES")
            .Set("fslogix.cloud_cache.providers[0].path", $@"\\{account}.file.{CloudFacts.Public.StorageSuffix}\{ShareName}");
    }
}

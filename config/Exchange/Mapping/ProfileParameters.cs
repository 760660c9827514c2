using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.PeerTemplates;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>The FSLogix profile containers.</summary>
internal static class ProfileParameters
{
    public static ImmutableArray<ParameterMapping> All { get; } =
    [
        new()
        {
            Setting = "fslogix.enabled",
            Variables = "fslogix.enabled",
            Bicep = new("enableFslogix", SessionHosts),
            Terraform = "fslogix_enabled",
            Ansible = "avd_fslogix_enabled",
            Conversion = Conversions.Same,
            Value = scope => Flag(scope.Settings.Fslogix.Enabled),
        },
        new()
        {
            Variables = "fslogix.share_topology",
            Ansible = "avd_fslogix_share_topology",
            Conversion = Conversions.ShareTopology,
            Setting = "fslogix.locations",
            Note = "It chooses which of the keys single_share, split_shares and cloud_cache applies.",
            Value = scope => new ParameterValue.Text(scope.Settings.Fslogix.CloudCache is null ? "single" : "cloud_cache"),
        },
        new()
        {
            Setting = "fslogix.locations",
            Variables = "fslogix.single_share.vhd_path",
            FormerVariables = "fslogix.profile_share_path",
            Conversion = Conversions.FirstLocation("single"),
        },
        new()
        {
            Setting = "fslogix.locations",
            Bicep = new("fslogixProfileSharePath", SessionHosts),
            Terraform = "fslogix_profile_share_path",
            PowerShell = "ProfileSharePath",
            Ansible = "avd_fslogix_single_vhd_path",
            Conversion = Conversions.FirstLocation(null),
            Note = "The templates have one share: the first.",
            Value = FirstShare,
        },
        new()
        {
            Bicep = new("profileSharePath", Fslogix) { IsRequired = true },
            Setting = "fslogix.locations",
            Conversion = Conversions.FirstLocation(null),
            Value = FirstShare,
        },
        new()
        {
            Setting = "fslogix.locations",
            Variables = "fslogix.split_shares.profile_vhd_path",
            Conversion = Conversions.FirstLocation("split"),
        },
        new()
        {
            Variables = "fslogix.split_shares.office_vhd_path",
            Conversion = Conversions.None,
            Note =
                "Office data has a share of its own only on the file server of this program: sofs, with fslogix.share_option three_shares.",
        },
        new()
        {
            Setting = "fslogix.cloud_cache.providers",
            Variables = "fslogix.cloud_cache.connections",
            FormerVariables = "fslogix.cloud_cache_locations",
            Conversion = Conversions.CloudCache,
            Note = "Shares (type=smb) carry over. Azure blobs do not: their connection strings are secrets.",
        },
        new()
        {
            FormerVariables = "fslogix.cloud_cache_enabled",
            Conversion = Conversions.PartOf("fslogix.cloud_cache_locations"),
            Setting = "fslogix.cloud_cache.providers",
        },
        new()
        {
            Setting = "fslogix.profile.size_mb",
            Variables = "fslogix.profile_container.size_in_mb",
            Bicep = new("fslogixSizeInMBs", SessionHosts),
            Terraform = "fslogix_size_in_mbs",
            PowerShell = "SizeInMBs",
            Ansible = "avd_fslogix_size_in_mb",
            Conversion = Conversions.Same,
            Value = SizeMb,
        },
        new()
        {
            Setting = "fslogix.profile.size_mb",
            Bicep = new("sizeInMBs", Fslogix),
            Conversion = Conversions.Same,
            Value = SizeMb,
        },
        new()
        {
            Setting = "fslogix.profile.size_mb",
            FormerVariables = "fslogix.vhd_size_gb",
            Conversion = Conversions.Gigabytes,
            Note = "1 GB is 1024 MB.",
        },
        new()
        {
            Setting = "fslogix.profile.volume_type",
            Variables = "fslogix.profile_container.vhd_type",
            FormerVariables = "fslogix.profile_container_type",
            PowerShell = "VolumeType",
            Ansible = "avd_fslogix_vhd_type",
            Conversion = Conversions.Same,
            Note = "There in capital letters.",
            Value = scope => Text(scope.Settings.Fslogix.Profile.VolumeType.ToString().ToUpperInvariant()),
        },
        new()
        {
            Setting = "fslogix.profile.flip_flop_directory_name",
            Variables = "fslogix.profile_container.flip_flop_enabled",
            Ansible = "avd_fslogix_flip_flop",
            Conversion = Conversions.Same,
            Value = scope => Flag(scope.Settings.Fslogix.Profile.FlipFlopDirectoryName),
        },
        new()
        {
            Setting = "fslogix.cloud_cache.clear_cache_on_sign_out",
            Variables = "fslogix.profile_container.delete_on_logoff",
            Conversion = Conversions.WithCloudCache,
            Note = "For Cloud Cache; without it, there is no local cache.",
        },
        new()
        {
            Setting = "fslogix.profile.dynamic",
            Variables = "fslogix.profile_container.is_dynamic",
            Conversion = Conversions.Same,
        },
        new()
        {
            Setting = "fslogix.profile.locked_retry_count",
            Variables = "fslogix.profile_container.locked_retry_count",
            Conversion = Conversions.Same,
        },
        new()
        {
            Setting = "fslogix.profile.locked_retry_interval",
            Variables = "fslogix.profile_container.locked_retry_interval",
            Conversion = Conversions.Same,
        },
        new()
        {
            FormerVariables = "fslogix.exclude_common_folders",
            Conversion = Conversions.None,
            Note = "Folders are excluded in redirections.xml: fslogix.redirections_folder.",
        },
    ];

    private static ParameterValue? FirstShare(ExportScope scope) =>
        scope.Pool.Profiles is { } profiles && scope.Settings.Fslogix.CloudCache is null
            ? Text(profiles.Locations.Profiles.FirstOrDefault()?.Share)
            : null;

    private static ParameterValue? SizeMb(ExportScope scope) => Number(scope.Settings.Fslogix.Profile.SizeMb);
}

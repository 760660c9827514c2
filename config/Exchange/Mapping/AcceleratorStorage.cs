using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.Mapping.ParameterCondition;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Profiles and App Attach in the accelerator: shares of Azure Files.</summary>
internal static class AcceleratorStorage
{
    private const string Profiles = "createAvdFslogixDeployment";
    private const string Packages = "createAppAttachDeployment";

    private const string ProfileShare =
        "A property of the file share in Azure. Profiles of hosts on Azure Local are on a share at the site: set fslogix.locations, or section sofs.";

    private const string PackageShare =
        "Packages can be on a share at the site, or in a storage account: set storage.app_attach, with an account of this size and kind if you want one.";

    public static ImmutableArray<AcceleratorParameter> All { get; } =
    [
        new()
        {
            Name = Profiles,
            Default = Flag(true),
            Setting = "fslogix.enabled",
            Conversion = Conversions.Same,
            Note = "The share is another one: set fslogix.locations, or section sofs. Copy the profiles before users sign in.",
        },
        Share("fslogixFileShareQuotaSize", Number(1), Profiles, $"In steps of 100 GiB. {ProfileShare}"),
        Share("fslogixStoragePerformance", Text("Premium"), Profiles, ProfileShare),
        Share("fslogixFileShareCustomName", Text("fslogix-pc-app1-dev-use2-001"), Profiles, ProfileShare) with
        {
            When = [On(Profiles), On("avdUseCustomNaming")],
        },
        Share(
            "storageOuPath",
            null,
            Profiles,
            "It is for the computer account of the storage account. The nodes of a file server have sofs.ou_path."
        ) with
        {
            When = [],
        },
        Share(
            "zoneRedundantStorage",
            Flag(false),
            Profiles,
            "Azure Local has no availability zones. A file server keeps copies: sofs.volume.copies."
        ) with
        {
            When = [],
        },
        new()
        {
            Name = Packages,
            Default = Flag(false),
            Conversion = Conversions.None,
            Note = PackageShare,
        },
        Share("appAttachFileShareQuotaSize", Number(1), Packages, $"In steps of 100 GiB. {PackageShare}"),
        Share("appAttachStoragePerformance", Text("Premium"), Packages, PackageShare),
        Share("appAttachFileShareCustomName", Text("appa-app1-dev-use2-001"), Packages, PackageShare) with
        {
            When = [On(Packages), On("avdUseCustomNaming")],
        },
        Share(
            "storageAccountPrefixCustomName",
            Text("st"),
            Profiles,
            "The accelerator adds its own text to it. Set the name of a storage account in section storage."
        ) with
        {
            When = [On("avdUseCustomNaming")],
        },
    ];

    private static AcceleratorParameter Share(string name, ParameterValue? value, string user, string note) =>
        new()
        {
            Name = name,
            Default = value,
            Conversion = Conversions.None,
            When = [On(user)],
            Note = note,
        };
}

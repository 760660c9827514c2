using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>All parameters of <c>deploy-baseline.bicep</c> of the AVD accelerator. Import and docs/variable-mapping.md are made from it.</summary>
public static class AcceleratorParameters
{
    /// <summary>The file that declares them.</summary>
    public const string Template = "deploy-baseline.bicep";

    /// <summary>A parameter that the template requires, and that no other template of the accelerator has.</summary>
    internal const string RequiredName = "avdManagementPlaneLocation";

    /// <summary>The files that say what the parameters are called, allow and do, at commit 4ab656e1 of August 2026.</summary>
    public static ImmutableArray<Source> Sources { get; } =
    [
        new("avdaccelerator, deploy-baseline.bicep", $"{Repository}/workload/bicep/{Template}"),
        new("avdaccelerator, modules of the baseline", $"{Repository}/workload/bicep/modules"),
        new("avdaccelerator, regions", $"{Repository}/workload/variables/locations.json"),
    ];

    /// <summary>All rows. A row that needs another one follows it.</summary>
    public static ImmutableArray<AcceleratorParameter> All { get; } =
    [
        .. AcceleratorEstate.All,
        .. AcceleratorControlPlane.All,
        .. AcceleratorIdentity.All,
        .. AcceleratorHosts.All,
        .. AcceleratorNetwork.All,
        .. AcceleratorStorage.All,
        .. AcceleratorMonitoring.All,
        .. AcceleratorNames.All,
        .. AcceleratorTags.All,
    ];

    private const string Repository = "https://github.com/Azure/avdaccelerator/blob/4ab656e10a8ee7eac861c235675c86e4d1abd7f4";
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>TPM, secure boot and the generation of machines: AVD2100 to AVD2104.</summary>
internal static class TrustedLaunchRules
{
    private const string Source = "Azure Local, Trusted launch for virtual machines";

    private static readonly Rule NeedsGeneration2 = new(
        new("AVD2100", "Trusted launch on a generation 1 machine", "Secure boot needs UEFI, which only generation 2 has.",
            "session_host:\n  trusted_launch: true\nimage:\n  generation: V1", "Use an image of generation V2, or trusted_launch: false.", Source),
        Severity.Error,
        ["session_host.trusted_launch", "image.generation"],
        static context => context.Settings is { SessionHost.TrustedLaunch: true, Image.Generation: HyperVGeneration.V1 }
            ? [new("image.generation", "image.generation is V1, but session_host.trusted_launch needs V2.", "Use an image of generation V2.")]
            : []);

    private static readonly Rule Windows11Needs = new(
        new("AVD2101", "Windows 11 without trusted launch",
            "Windows 11 needs a TPM and secure boot, which a machine on Azure Local has with trusted launch only, and so generation 2.",
            "session_host:\n  trusted_launch: false\nimage:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, sku: "
            + "win11-24h2-avd-m365, version: 26100.4061.250508}",
            "Set session_host.trusted_launch: true and image.generation: V2.", Source),
        Severity.Error,
        ["session_host.trusted_launch", "image"],
        static context => HostSystems.Certain(context.Settings.Image) == HostSystem.Windows11 ? Without(context) : []);

    private static readonly Rule Windows11Seems = new(
        new("AVD2102", "An image that is called Windows 11 without trusted launch",
            "By its name the image holds Windows 11, which needs a TPM and secure boot.",
            "session_host:\n  trusted_launch: false\nimage:\n  source:\n    custom: {path: 'C:\\ClusterStorage\\UserStorage_1\\images\\avd-win11.vhdx'}",
            "Set session_host.trusted_launch: true and image.generation: V2, or rename the image if it holds something else.", Source),
        Severity.Warning,
        ["session_host.trusted_launch", "image"],
        static context => HostSystems.Certain(context.Settings.Image) == HostSystem.Unknown
            && HostSystems.ByName(context.Settings.Image) == HostSystem.Windows11 ? Without(context) : []);

    private static readonly Rule GpuNeedsGeneration2 = new(
        new("AVD2103", "A graphics processor on a generation 1 machine", "Azure Local manages graphics processors on generation 2 machines only.",
            "session_host:\n  trusted_launch: false\n  size:\n    gpus: [{assignment: GpuP}]\nimage:\n  generation: V1", "Use an image of generation V2.",
            "Azure Local, Prepare GPUs"),
        Severity.Error,
        ["session_host.size", "image.generation"],
        static context => context.Settings is { SessionHost.Size.Gpus.IsEmpty: false, Image.Generation: HyperVGeneration.V1 }
            ? [new("image.generation", "image.generation is V1, but session_host.size.gpus needs V2.", "Use an image of generation V2.")]
            : []);

    public static ImmutableArray<Rule> All { get; } = [NeedsGeneration2, Windows11Needs, Windows11Seems, GpuNeedsGeneration2];

    private static IEnumerable<Finding> Without(RuleContext context) => context.Settings.SessionHost.TrustedLaunch
        ? []
        : [new("session_host.trusted_launch", "session_host.trusted_launch is false, but Windows 11 needs a TPM and secure boot.", "Set it to true.")];
}

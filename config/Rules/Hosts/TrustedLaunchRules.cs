using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>TPM, secure boot, the security type and the generation of machines: AVD2100 to AVD2104.</summary>
internal static class TrustedLaunchRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2100",
            Title = "A virtual TPM or secure boot on a generation 1 machine",
            Cause = "A virtual TPM and secure boot need UEFI, which only generation 2 machines have.",
            Example = "session_host:\n  tpm: true\n  secure_boot: true\nimage:\n  generation: V1",
            Remedy =
                "Use a generation V2 image. If the image exists only in generation V1, set session_host.tpm and session_host.secure_boot to false.",
            Source = new(
                "Introduction to Trusted launch for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/trusted-launch-vm-overview"
            ),
            Reads = ["session_host.tpm", "session_host.secure_boot", "session_host.trusted_launch", "image.generation"],
            Check = static context =>
                context.Settings is { Image.Generation: HyperVGeneration.V1, SessionHost: var host }
                && FirstOf(host.Tpm, host.SecureBoot, host.TrustedLaunch) is { } key
                    ? [new("image.generation", $"is V1, but session_host.{key} needs V2.")]
                    : [],
        },
        new()
        {
            Code = "AVD2101",
            Title = "Windows 11 without a TPM or secure boot",
            Cause = "Windows 11 needs a TPM and secure boot. Both are independent of the security type: they do not need TrustedLaunch.",
            Example =
                "session_host:\n  tpm: false\nimage:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, sku: "
                + "win11-24h2-avd-m365, version: 26100.4061.250508}",
            Remedy = "Remove session_host.tpm and session_host.secure_boot, which turns both on, and use a generation V2 image.",
            Source = new("Windows 11 requirements", "https://learn.microsoft.com/windows/whats-new/windows-11-requirements"),
            Reads = ["session_host.tpm", "session_host.secure_boot", "image"],
            Check = static context => HostSystems.Certain(context.Settings.Image) == HostSystem.Windows11 ? Without(context) : [],
        },
        new()
        {
            Code = "AVD2102",
            Title = "An image with Windows 11 in its name, without a TPM or secure boot",
            Cause = "According to its name, the image contains Windows 11, which needs a TPM and secure boot.",
            Example =
                "session_host:\n  secure_boot: false\nimage:\n  source:\n    custom: {path: 'C:\\ClusterStorage\\UserStorage_1\\images\\avd-win11.vhdx'}",
            Remedy =
                "Remove session_host.tpm and session_host.secure_boot, which turns both on. If the image contains another system, rename it.",
            Source = new("Windows 11 requirements", "https://learn.microsoft.com/windows/whats-new/windows-11-requirements"),
            Severity = Severity.Warning,
            Reads = ["session_host.tpm", "session_host.secure_boot", "image"],
            Check = static context =>
                HostSystems.Certain(context.Settings.Image) == HostSystem.Unknown
                && HostSystems.ByName(context.Settings.Image) == HostSystem.Windows11
                    ? Without(context)
                    : [],
        },
        new()
        {
            Code = "AVD2103",
            Title = "A GPU on a generation 1 machine",
            Cause = "Azure Local manages GPUs only on generation 2 machines.",
            Example =
                "session_host:\n  tpm: false\n  secure_boot: false\n  size:\n    gpus: [{assignment: GpuP}]\nimage:\n  generation: V1",
            Remedy = "Use a generation V2 image.",
            Source = new("Prepare GPUs for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/gpu-preparation"),
            Reads = ["session_host.size", "image.generation"],
            Check = static context =>
                context.Settings is { SessionHost.Size.Gpus.IsEmpty: false, Image.Generation: HyperVGeneration.V1 }
                    ? [new("image.generation", "is V1, but session_host.size.gpus needs V2.")]
                    : [],
        },
        new()
        {
            Code = "AVD2104",
            Title = "Trusted launch without a TPM or secure boot",
            Cause = "The security type TrustedLaunch works only with a virtual TPM and secure boot.",
            Example = "session_host:\n  trusted_launch: true\n  tpm: false",
            Remedy = "Remove tpm and secure_boot, which turns both on, or remove trusted_launch.",
            Source = new(
                "Introduction to Trusted launch for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/trusted-launch-vm-overview"
            ),
            Reads =
            [
                "session_host.tpm",
                "session_host.secure_boot",
                "session_host.trusted_launch",
                "sofs.tpm",
                "sofs.secure_boot",
                "sofs.trusted_launch",
            ],
            Check = static context =>
                [
                    .. TypeWithout(
                        "session_host",
                        context.Settings.SessionHost.TrustedLaunch,
                        context.Settings.SessionHost.Tpm,
                        context.Settings.SessionHost.SecureBoot
                    ),
                    .. context.Settings.Sofs is { } sofs ? TypeWithout("sofs", sofs.TrustedLaunch, sofs.Tpm, sofs.SecureBoot) : [],
                ],
        },
    ];

    private static string? FirstOf(bool tpm, bool secureBoot, bool trustedLaunch) =>
        tpm ? "tpm"
        : secureBoot ? "secure_boot"
        : trustedLaunch ? "trusted_launch"
        : null;

    private static IEnumerable<Finding> Without(RuleContext context) =>
        Missing(context.Settings.SessionHost.Tpm, context.Settings.SessionHost.SecureBoot)
            .Select(static key => new Finding($"session_host.{key}", $"is false, but Windows 11 needs it."));

    private static IEnumerable<Finding> TypeWithout(string section, bool trustedLaunch, bool tpm, bool secureBoot) =>
        trustedLaunch
            ? Missing(tpm, secureBoot).Select(key => new Finding($"{section}.{key}", $"is false, but {section}.trusted_launch needs it."))
            : [];

    private static IEnumerable<string> Missing(bool tpm, bool secureBoot)
    {
        if (!tpm)
            yield return "tpm";
        if (!secureBoot)
            yield return "secure_boot";
    }
}

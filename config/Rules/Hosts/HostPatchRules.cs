using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Patch modes that do not fit the image: AVD2180 to AVD2184.</summary>
internal static class HostPatchRules
{
    private const string Mode = "session_host.patch_mode";
    private static readonly ImmutableArray<string> Reads = ["session_host.patch_mode", "session_host.maintenance", "image"];

    // editions with support for enterprises; the dates are Microsoft's
    private static readonly ImmutableArray<(string Version, string End)> Ended =
    [
        ("win10-", "14 October 2025"),
        ("win11-21h2", "8 October 2024"),
        ("win11-22h2", "14 October 2025"),
    ];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2180",
            Title = "A patch mode that does not fit client Windows",
            Cause =
                "With AutomaticByPlatform, Azure Update Manager patches the machine. It patches only servers. Patch Windows 10 and 11 with a new image or with Intune.",
            Example = "session_host: {patch_mode: AutomaticByPlatform}\nimage: {source: {marketplace: {sku: win11-24h2-avd}}}",
            Remedy = "Use Manual, and raise image.version every month.",
            Source = new("Support matrix for Azure Update Manager", "https://learn.microsoft.com/azure/update-manager/support-matrix"),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                context.Settings.SessionHost.PatchMode == PatchMode.AutomaticByPlatform && HostSystems.IsClient(context.Settings.Image)
                    ? [new(Mode, $"is AutomaticByPlatform, but the image is client Windows, which Azure Update Manager does not patch.")]
                    : [],
        },
        new()
        {
            Code = "AVD2181",
            Title = "A patch mode for Linux",
            Cause =
                "ImageDefault uses the patch settings of the image and is for Linux machines only. Windows machines use Manual, AutomaticByOS or AutomaticByPlatform.",
            Example = "session_host: {patch_mode: ImageDefault}",
            Remedy = "Use Manual, AutomaticByOS or AutomaticByPlatform.",
            Source = new(
                "Automatic Guest Patching for Azure Virtual Machines",
                "https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                context.Settings.SessionHost.PatchMode == PatchMode.ImageDefault
                    ? [new(Mode, $"is ImageDefault, which is for Linux machines only.")]
                    : [],
        },
        new()
        {
            Code = "AVD2182",
            Title = "A hotpatch image with AutomaticByOS",
            Cause =
                "Hotpatches are installed with AutomaticByPlatform or by hand. With AutomaticByOS, Windows installs the full update and restarts.",
            Example =
                "session_host: {patch_mode: AutomaticByOS, automatic_updates: true}\nimage: {source: {marketplace: {sku: 2022-datacenter-azure-edition-hotpatch}}}",
            Remedy = "Use AutomaticByPlatform, or an image without hotpatch.",
            Source = new("Hotpatch for Windows Server", "https://learn.microsoft.com/windows-server/get-started/hotpatch"),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                context.Settings.SessionHost.PatchMode == PatchMode.AutomaticByOS
                && context.Settings.Image.Source.Marketplace?.Sku.Contains("hotpatch", StringComparison.OrdinalIgnoreCase) == true
                    ? [new(Mode, $"is AutomaticByOS, which does not install hotpatches.")]
                    : [],
        },
        new()
        {
            Code = "AVD2183",
            Title = "A patch window without restarts",
            Cause =
                "Most security updates take effect only after a restart. With reboot: Never, they wait for a restart that nobody plans.",
            Example = "session_host: {maintenance: {reboot: Never}}",
            Remedy = "Set session_host.maintenance.reboot to IfRequired.",
            Source = new("Support matrix for Azure Update Manager", "https://learn.microsoft.com/azure/update-manager/support-matrix"),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                context.Settings.SessionHost.Maintenance?.Reboot == RebootSetting.Never
                    ? [new("session_host.maintenance.reboot", "is Never, but most security updates need a restart.")]
                    : [],
        },
        new()
        {
            Code = "AVD2184",
            Title = "A version of Windows without security updates",
            Cause =
                "Security updates ended on 14 October 2025 for Windows 10, on 8 October 2024 for Windows 11 21H2, and on 14 October 2025 for Windows 11 22H2.",
            Example = "image: {source: {marketplace: {sku: win10-22h2-avd-m365}}}",
            Remedy = "Use an image with a newer version. If you have Extended Security Updates, ignore this diagnostic.",
            Source = new(
                "Windows 11 Enterprise and Education",
                "https://learn.microsoft.com/lifecycle/products/windows-11-enterprise-and-education"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                (
                    context.Settings.Image.Source.Marketplace is { } image
                        ? ("image.source.marketplace.sku", image.Sku)
                        : ("image.source.custom.path", context.Settings.Image.Source.Custom?.Path?.ToString() ?? "")
                )
                    is var (path, name)
                && Ended.FirstOrDefault(ended => name.Contains(ended.Version, StringComparison.OrdinalIgnoreCase))
                    is { Version: not null } found
                    ? [new(path, $"is '{name}', a version of Windows without security updates since {found.End}.")]
                    : [],
        },
    ];
}

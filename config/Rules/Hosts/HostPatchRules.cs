using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Patch modes and images that do not go together: AVD2180 to AVD2184.</summary>
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
            Title = "A patch mode that client Windows does not have",
            Cause =
                "With AutomaticByPlatform, Azure Update Manager patches the machine. It patches servers; Windows 10 and 11 are patched by a new image, or by Intune.",
            Example = "session_host: {patch_mode: AutomaticByPlatform}\nimage: {source: {marketplace: {sku: win11-24h2-avd}}}",
            Remedy = "Use Manual, and raise image.version every month.",
            Source = new("Support matrix for Azure Update Manager", "https://learn.microsoft.com/azure/update-manager/support-matrix"),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                context.Settings.SessionHost.PatchMode == PatchMode.AutomaticByPlatform && HostSystems.IsClient(context.Settings.Image)
                    ?
                    [
                        new(
                            Mode,
                            $"is AutomaticByPlatform, but the image is client Windows, which Update Manager does not patch.",
                            "Use Manual."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2181",
            Title = "A patch mode of Linux",
            Cause =
                "ImageDefault leaves patches to the way the image was set up, and is a mode of Linux machines. For Windows there are Manual, AutomaticByOS and AutomaticByPlatform.",
            Example = "session_host: {patch_mode: ImageDefault}",
            Remedy = "Use Manual, or one of the automatic modes.",
            Source = new(
                "Automatic Guest Patching for Azure Virtual Machines",
                "https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                context.Settings.SessionHost.PatchMode == PatchMode.ImageDefault
                    ? [new(Mode, $"is ImageDefault, a mode of Linux machines.", "Use Manual, AutomaticByOS or AutomaticByPlatform.")]
                    : [],
        },
        new()
        {
            Code = "AVD2182",
            Title = "A hotpatch image that Windows patches itself",
            Cause =
                "Hotpatches are given out with AutomaticByPlatform or by hand. With AutomaticByOS, Windows installs the full update and restarts.",
            Example =
                "session_host: {patch_mode: AutomaticByOS, automatic_updates: true}\nimage: {source: {marketplace: {sku: 2022-datacenter-azure-edition-hotpatch}}}",
            Remedy = "Use AutomaticByPlatform, or an image without hotpatch.",
            Source = new("Hotpatch for Windows Server", "https://learn.microsoft.com/windows-server/get-started/hotpatch"),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                context.Settings.SessionHost.PatchMode == PatchMode.AutomaticByOS
                && context.Settings.Image.Source.Marketplace?.Sku.Contains("hotpatch", StringComparison.OrdinalIgnoreCase) == true
                    ? [new(Mode, $"is AutomaticByOS, which does not install hotpatches.", "Use AutomaticByPlatform.")]
                    : [],
        },
        new()
        {
            Code = "AVD2183",
            Title = "A patch window that never restarts",
            Cause = "Most security updates are in force after a restart only. With reboot Never they wait for one that nobody plans.",
            Example = "session_host: {maintenance: {reboot: Never}}",
            Remedy = "Use IfRequired.",
            Source = new("Support matrix for Azure Update Manager", "https://learn.microsoft.com/azure/update-manager/support-matrix"),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                context.Settings.SessionHost.Maintenance?.Reboot == RebootSetting.Never
                    ? [new("session_host.maintenance.reboot", "is Never: most security updates need a restart.", "Use IfRequired.")]
                    : [],
        },
        new()
        {
            Code = "AVD2184",
            Title = "A version of Windows that gets no security updates",
            Cause = "Windows 10 ended on 14 October 2025, Windows 11 21H2 on 8 October 2024 and 22H2 on 14 October 2025.",
            Example = "image: {source: {marketplace: {sku: win10-22h2-avd-m365}}}",
            Remedy = "Use an image of a newer version; ignore this with Extended Security Updates.",
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
                    ?
                    [
                        new(
                            path,
                            $"is '{name}', a version of Windows that gets no security updates since {found.End}.",
                            "Use a newer version."
                        ),
                    ]
                    : [],
        },
    ];
}

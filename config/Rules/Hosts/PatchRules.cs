using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Whether session hosts patch themselves: AVD2120 to AVD2129.</summary>
internal static class PatchRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2120",
            Title = "Patch mode and automatic updates contradict each other",
            Cause =
                "With AutomaticByOS, Windows patches itself, so automatic updates must be on. With Manual, nothing is patched automatically, so automatic updates must be off.",
            Example = "session_host:\n  automatic_updates: true\n  patch_mode: Manual",
            Remedy = "Use AutomaticByOS with automatic_updates: true, or Manual with automatic_updates: false.",
            Source = new(
                "Virtual Machines - Create Or Update",
                "https://learn.microsoft.com/rest/api/compute/virtual-machines/create-or-update"
            ),
            Severity = Severity.Warning,
            Reads = ["session_host.automatic_updates", "session_host.patch_mode"],
            Check = static context =>
                context.Settings.SessionHost switch
                {
                    { PatchMode: PatchMode.AutomaticByOS, AutomaticUpdates: false } =>
                    [
                        new("session_host.patch_mode", "is AutomaticByOS, but session_host.automatic_updates is false."),
                    ],
                    { PatchMode: PatchMode.Manual, AutomaticUpdates: true } =>
                    [
                        new("session_host.automatic_updates", "is true, but session_host.patch_mode is Manual."),
                    ],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD2122",
            Title = "Pooled hosts that update themselves",
            Cause = "Each host then differs from its image and from the other hosts, and Windows decides when the host restarts.",
            Example = "host_pool:\n  type: Pooled\nsession_host:\n  automatic_updates: true\n  patch_mode: AutomaticByOS",
            Remedy =
                "Set session_host.automatic_updates to false, and replace the hosts with a patched image: raise image.version and use session_host.update.",
            Source = new("Azure Virtual Desktop terminology", "https://learn.microsoft.com/azure/virtual-desktop/terminology#host-pools"),
            Severity = Severity.Note,
            Reads = ["host_pool.type", "session_host.automatic_updates"],
            Check = static context =>
                context.Settings is { HostPool.Type: HostPoolType.Pooled, SessionHost.AutomaticUpdates: true }
                    ?
                    [
                        Finding.Sentence(
                            "session_host.automatic_updates",
                            "Hosts of a pooled host pool update themselves. It is better to replace them with a patched image."
                        ),
                    ]
                    : [],
        },
    ];
}

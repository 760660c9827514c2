using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Whether session hosts patch themselves: AVD2120 to AVD2129.</summary>
internal static class PatchRules
{
    private const string Modes = "Azure compute API, PatchSettings.patchMode";

    private static readonly Rule ModeFitsUpdates = new(
        new("AVD2120", "Patch mode and automatic updates contradict each other",
            "AutomaticByOS leaves patching to Windows, so automatic updates must be on; Manual leaves it to nobody, so they must be off.",
            "session_host:\n  automatic_updates: true\n  patch_mode: Manual", "Use AutomaticByOS with automatic_updates: true, Manual with false.", Modes),
        Severity.Warning,
        ["session_host.automatic_updates", "session_host.patch_mode"],
        static context => context.Settings.SessionHost switch
        {
            { PatchMode: PatchMode.AutomaticByOS, AutomaticUpdates: false } =>
                [new("session_host.patch_mode", "session_host.patch_mode is AutomaticByOS, but session_host.automatic_updates is false.",
                    "Set automatic_updates: true, or use Manual.")],
            { PatchMode: PatchMode.Manual, AutomaticUpdates: true } =>
                [new("session_host.automatic_updates", "session_host.automatic_updates is true, but session_host.patch_mode is Manual.",
                    "Set patch_mode: AutomaticByOS, or turn updates off.")],
            _ => [],
        });

    private static readonly Rule PooledHostsComeFromImages = new(
        new("AVD2122", "Pooled hosts that update themselves",
            "Each host of a pooled pool then differs from its image and from the others, and restarts when Windows wants to.",
            "host_pool:\n  type: Pooled\nsession_host:\n  automatic_updates: true\n  patch_mode: AutomaticByOS",
            "Leave updates off, and replace the hosts by a patched image: image.version with session_host.update.",
            "Architecture Deep Design, Session Host Recovery"),
        Severity.Note,
        ["host_pool.type", "session_host.automatic_updates"],
        static context => context.Settings is { HostPool.Type: HostPoolType.Pooled, SessionHost.AutomaticUpdates: true }
            ? [new("session_host.automatic_updates", "Pooled hosts update themselves; they are better replaced by a patched image.",
                "Leave automatic_updates off, and raise image.version.")]
            : []);

    public static ImmutableArray<Rule> All { get; } = [ModeFitsUpdates, PooledHostsComeFromImages];
}

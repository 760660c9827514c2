using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Watching;

/// <summary>What keeps <c>avd watch</c> from its work: AVD0075 and AVD0076.</summary>
internal static class WatchDiagnostics
{
    private static readonly DiagnosticDescriptor AVD0075 = new()
    {
        Code = "AVD0075",
        Title = "The folder cannot be watched",
        Cause =
            "The system does not report changes in the project's folder to avd watch. Linux has a limit for the watches of one user, which editors use as well; some network drives and mounts of containers report no changes at all.",
        Example = "avd watch in a container, beside an editor that watches a large repository.",
        Remedy =
            "On Linux, raise fs.inotify.max_user_instances and fs.inotify.max_user_watches. Otherwise, run avd validate after each change.",
        Source = new("inotify(7), Linux manual page", "https://linux.die.net/man/7/inotify"),
    };

    private static readonly DiagnosticDescriptor AVD0076 = new()
    {
        Code = "AVD0076",
        Title = "The files cannot be read at the moment",
        Cause =
            "A folder was removed, replaced or locked at the moment in which avd watch read it. avd watch reads again at the next change.",
        Example = "A backup program locks the files of the folder config, while avd watch runs.",
        Remedy =
            "Nothing, if the files can be read again soon. Otherwise, restore the folder or its permissions, or end avd watch with Ctrl-C.",
        Source = new("Editors and the shell", "docs/editor.md#avd-watch"),
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [AVD0075, AVD0076];

    /// <summary>The system does not watch a folder.</summary>
    public static Diagnostic CannotWatch(string folder, Exception fault) =>
        AVD0075.At(null, "", $"{folder} cannot be watched: {fault.Message.TrimEnd('.')}.");

    /// <summary>A check could not read the files.</summary>
    public static Diagnostic CannotRead(Exception fault) =>
        AVD0076.At(null, "", $"The files cannot be read: {fault.Message.TrimEnd('.')}.");
}

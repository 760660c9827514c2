using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>What an exclusion of Microsoft Defender can name. Source: FSLogix prerequisites; Microsoft Defender exclusions.</summary>
internal static class AntivirusFacts
{
    /// <summary>
    /// Programs of Windows that malware uses, and that no exclusion may name. Source: Microsoft Learn, "Common mistakes to avoid when defining exclusions".
    /// </summary>
    public static ImmutableArray<string> ProgramsToScan { get; } =
    [
        "bash.exe",
        "bitsadmin.exe",
        "cmd.exe",
        "cscript.exe",
        "csc.exe",
        "explorer.exe",
        "lsass.exe",
        "msbuild.exe",
        "mshta.exe",
        "powershell.exe",
        "powershell_ise.exe",
        "pwsh.exe",
        "regsvr32.exe",
        "rundll32.exe",
        "svchost.exe",
        "wmic.exe",
        "wscript.exe",
    ];

    /// <summary>
    /// Folders that Defender does not scan on a node of a file server: the volumes of the cluster, and its own files.
    /// Source: Recommended antivirus exclusions for Windows failover clusters, https://learn.microsoft.com/troubleshoot/windows-server/high-availability/antivirus-software-that-is-not-cluster-aware-cause-problems
    /// </summary>
    public static ImmutableArray<string> FoldersOfClusters { get; } = [@"C:\ClusterStorage", @"%Windir%\Cluster"];

    /// <summary>Programs whose files Defender does not scan on a node of a file server.</summary>
    public static ImmutableArray<string> ProgramsOfClusters { get; } = ["clussvc.exe"];

    /// <summary>Endings of programs; only these run as processes. Windows loads a driver (.sys), so it is excluded as a file.</summary>
    public static ImmutableArray<string> ProgramEndings { get; } = [".exe", ".com", ".scr"];

    /// <summary>Folders that malware uses; an exclusion of the whole folder turns the scanner off where it is needed.</summary>
    public static ImmutableArray<string> FoldersToScan { get; } =
    [
        @"C:\Windows",
        @"C:\Windows\System32",
        @"C:\Windows\Temp",
        @"C:\Program Files",
        @"C:\Program Files (x86)",
        @"C:\ProgramData",
        @"C:\Users",
        @"C:\Temp",
        "%windir%",
        "%systemroot%",
        @"%windir%\System32",
        @"%windir%\Temp",
        "%ProgramFiles%",
        "%ProgramFiles(x86)%",
        "%ProgramData%",
        "%Public%",
        "%Temp%",
        "%SystemDrive%",
    ];
}

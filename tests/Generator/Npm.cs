using System.Diagnostics;
using System.Text.Json;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Generator;

/// <summary>Node and npm as the generator needs them, started in its folder.</summary>
internal static class Npm
{
    private static readonly string Folder = Repository.PathOf("sdk", "generator");
    private static readonly Lazy<string?> Obstacle = new(FindObstacle);

    /// <summary>Why the generator cannot run here, or null when it can. Asked once.</summary>
    public static string? WhyNot => Obstacle.Value;

    /// <summary>Whether the pinned packages, and not others, are in node_modules.</summary>
    private static bool IsInstalled => Pinned().All(package => InstalledVersion(package.Name) == package.Value.GetString());

    public static void EnsureInstalled()
    {
        if (IsInstalled) return;
        var (exitCode, text) = Run(Command, TimeSpan.FromMinutes(5), "ci");
        if (exitCode != 0) throw new InvalidOperationException($"npm ci failed in sdk/generator:{Environment.NewLine}{text}");
    }

    public static (int ExitCode, string Text) Generate(params string[] arguments) => Run("node", TimeSpan.FromMinutes(2), ["generate.mjs", .. arguments]);

    private static string Command => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static string? FindObstacle()
    {
        var node = TryRun("node", "--version");
        if (node is not { ExitCode: 0 }) return "node is not to be had.";
        if (!Version.TryParse(node.Value.Text.Trim().TrimStart('v'), out var version) || version.Major < 20) return $"node is {node.Value.Text.Trim()}, the generator needs 20.";
        if (IsInstalled) return null;
        var first = Pinned().First();
        var asked = TryRun(Command, "view", $"{first.Name}@{first.Value}", "version", "--fetch-retries=0", "--fetch-timeout=10000");
        return asked is { ExitCode: 0 } ? null : "the generator's packages are not installed and npm reaches no registry.";
    }

    private static (int ExitCode, string Text)? TryRun(string command, params string[] arguments)
    {
        try
        {
            return Run(command, TimeSpan.FromSeconds(20), arguments);
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or TimeoutException)
        {
            return null;
        }
    }

    private static (int ExitCode, string Text) Run(string command, TimeSpan limit, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} {string.Join(' ', arguments)} took longer than {limit}.");
        }
        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }

    private static JsonElement.ObjectEnumerator Pinned() => Read(Path.Combine(Folder, "package.json")).GetProperty("dependencies").EnumerateObject();

    private static string? InstalledVersion(string package)
    {
        var file = Path.Combine(Folder, "node_modules", package, "package.json");
        return File.Exists(file) ? Read(file).GetProperty("version").GetString() : null;
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement;
}

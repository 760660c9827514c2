using System.Diagnostics;
using System.Text.Json;

namespace AvdPulumi.Tests.Shared;

/// <summary>A folder of the repository with a package.json: node and npm, started there.</summary>
internal sealed class NpmFolder
{
    private readonly string _name;
    private readonly string _folder;
    private readonly Lazy<string?> _obstacle;
    private readonly Lock _installing = new();

    public NpmFolder(params string[] path)
    {
        _name = string.Join('/', path);
        _folder = Repository.PathOf(path);
        _obstacle = new(FindObstacle);
    }

    /// <summary>Why nothing can be run here, or null when it can. Asked once.</summary>
    public string? WhyNot => _obstacle.Value;

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>Whether the pinned packages, and not others, are in node_modules.</summary>
    private bool IsInstalled => Pinned().All(package => InstalledVersion(package.Name) == package.Value.GetString());

    public void EnsureInstalled()
    {
        lock (_installing)
        {
            if (IsInstalled)
                return;
            var (exitCode, text) = Run(Npm, TimeSpan.FromMinutes(5), "ci");
            if (exitCode != 0)
                throw new InvalidOperationException($"npm ci failed in {_name}:{Environment.NewLine}{text}");
        }
    }

    public (int ExitCode, string Text) Node(params string[] arguments) => Run("node", TimeSpan.FromMinutes(2), arguments);

    private string? FindObstacle()
    {
        var node = TryRun("node", "--version");
        if (node is not { ExitCode: 0 })
            return "node is not to be had.";
        if (!Version.TryParse(node.Value.Text.Trim().TrimStart('v'), out var version) || version.Major < 20)
            return $"node is {node.Value.Text.Trim()}, but 20 is needed.";
        if (IsInstalled)
            return null;
        var first = Pinned().First();
        var asked = TryRun(Npm, "view", $"{first.Name}@{first.Value}", "version", "--fetch-retries=0", "--fetch-timeout=10000");
        return asked is { ExitCode: 0 } ? null : $"the packages of {_name} are not installed and npm reaches no registry.";
    }

    private (int ExitCode, string Text)? TryRun(string command, params string[] arguments)
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

    private (int ExitCode, string Text) Run(string command, TimeSpan limit, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
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

    private JsonElement.ObjectEnumerator Pinned() =>
        Read(Path.Combine(_folder, "package.json")).GetProperty("dependencies").EnumerateObject();

    private string? InstalledVersion(string package)
    {
        var file = Path.Combine(_folder, "node_modules", package, "package.json");
        return File.Exists(file) ? Read(file).GetProperty("version").GetString() : null;
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement;
}

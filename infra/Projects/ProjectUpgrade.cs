using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Infra.Projects;

/// <summary>Raises the version of AvdPulumi in a project: in the two files that pin it, or in none.</summary>
/// <param name="root">Folder of the project.</param>
/// <param name="files">Its files.</param>
/// <param name="dotnet">The dotnet program.</param>
internal sealed class ProjectUpgrade(string root, IConfigFiles files, IDotnet dotnet)
{
    // a signal takes the version back on a thread of its own
    private readonly Lock _gate = new();
    private bool _isEnded;

    /// <summary>The pins of the project, if it can be upgraded by the version that runs.</summary>
    /// <param name="running">The version that runs.</param>
    public (PinnedVersions? Pins, Diagnostic? Fault) Pins(string running)
    {
        var (package, tool) = PinnedVersions.In(files, root);
        if (package is null)
            return (null, UpgradeDiagnostics.NotPinned(PinnedVersion.Package, "*.csproj"));
        if (tool is null)
            return (null, UpgradeDiagnostics.NotPinned(PinnedVersion.Tool, ".config/dotnet-tools.json"));
        return tool.Version == running ? (new PinnedVersions(package, tool), null) : (null, UpgradeDiagnostics.OtherRuns(tool, running));
    }

    /// <summary>The version to upgrade to: the one that was typed, otherwise the newest release that NuGet has.</summary>
    /// <param name="typed">What was typed; null for nothing.</param>
    /// <param name="pins">The pins of the project.</param>
    public (string? Version, Diagnostic? Fault) Target(string? typed, PinnedVersions pins)
    {
        var version = typed;
        if (version is null)
        {
            var answer = dotnet.Run(root, ["package", "search", PinnedVersion.Tool, "--exact-match", "--format", "json"]);
            version = answer.Code == 0 ? ReleasedVersion.NewestIn(answer.Output) : null;
            if (version is null)
                return (null, UpgradeDiagnostics.NoneFound(LastLineOf(answer)));
        }

        return !ReleasedVersion.IsValid(version) ? (null, UpgradeDiagnostics.NoVersion(version))
            : pins.All.All(pin => pin.Version == version) ? (null, UpgradeDiagnostics.SameVersion(version))
            : (version, null);
    }

    /// <summary>Writes the version and restores the tool and the packages; if that fails, writes back what was there. Null if it went well.</summary>
    /// <param name="pins">The pins of the project.</param>
    /// <param name="version">The version.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public Diagnostic? Raise(PinnedVersions pins, string version)
    {
        var isRaised = false;
        try
        {
            WriteUnlessEnded(pins, pin => pin.With(version));
            // a feed may have one of the two only, and the project would not build
            string[][] restores =
            [
                ["tool", "restore"],
                ["restore", "--verbosity", "quiet"],
            ];
            var failed = restores.Select(command => dotnet.Run(root, [.. command])).FirstOrDefault(answer => answer.Code != 0);
            isRaised = failed is null;
            return failed is null ? null : UpgradeDiagnostics.NotRestored(version, FaultOf(failed));
        }
        finally
        {
            if (!isRaised)
                WriteUnlessEnded(pins, pin => pin.Text);
        }
    }

    /// <summary>What the raised version says of a stack, compared with a saved preview.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="plan">The preview, from the project's folder.</param>
    public DotnetAnswer Compare(string stack, string plan) =>
        dotnet.Run(root, ["tool", "run", "avd", "--", "diff", "--stack", stack, "--base", plan]);

    /// <summary>Ends an interrupted upgrade: writes back what was there, unless that is done, and lets nothing be written any more.</summary>
    /// <param name="pins">The pins of the project.</param>
    /// <returns>What is so now, as a sentence without a capital.</returns>
    public string TakeBack(PinnedVersions pins)
    {
        try
        {
            WriteUnlessEnded(pins, pin => pin.Text, ends: true);
            return $"{pins.Files} have version {pins.Tool.Version}, as before.";
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            return $"{pins.Files} cannot be written back: {VisibleText.Of(thrown.Message)} To go back: {pins.WayBack}";
        }
    }

    /// <summary>From now on the upgrade stays, unless it was interrupted before.</summary>
    /// <returns>Whether it stays.</returns>
    public bool Keep()
    {
        lock (_gate)
        {
            if (_isEnded)
                return false;
            _isEnded = true;
            return true;
        }
    }

    private void WriteUnlessEnded(PinnedVersions pins, Func<PinnedVersion, string> textOf, bool ends = false)
    {
        lock (_gate)
        {
            if (_isEnded)
                return;
            _isEnded = ends;
            foreach (var pin in pins.All)
                Write(pin, textOf(pin));
        }
    }

    private void Write(PinnedVersion pin, string text) => File.WriteAllText(Path.Combine([root, .. pin.Path.Split('/')]), text);

    private static string LastLineOf(DotnetAnswer answer) => LinesOf(answer).LastOrDefault() ?? "";

    // the first fault is the cause of the others
    private static string FaultOf(DotnetAnswer answer) =>
        LinesOf(answer).FirstOrDefault(line => line.Contains("error ", StringComparison.Ordinal)) ?? LastLineOf(answer);

    private static string[] LinesOf(DotnetAnswer answer) =>
        $"{answer.Output}\n{answer.Error}".Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Infra.Projects;

/// <summary>Where a project pins its version of AvdPulumi.</summary>
/// <param name="Package">The pin of the package.</param>
/// <param name="Tool">The pin of the tool.</param>
internal sealed record PinnedVersions(PinnedVersion Package, PinnedVersion Tool)
{
    private static readonly string[] Manifests = [".config/dotnet-tools.json", "dotnet-tools.json"];

    /// <summary>Both, in the order of the files to commit.</summary>
    public ImmutableArray<PinnedVersion> All => [Package, Tool];

    /// <summary>Their files, in words.</summary>
    public string Files => string.Join(" and ", All.Select(pin => pin.Path));

    /// <summary>Their files as arguments of a command.</summary>
    public string Arguments => string.Join(' ', All.Select(pin => ShellWord.Of(pin.Path)));

    /// <summary>The command that writes back what git has of them.</summary>
    public string WayBack => $"git checkout -- {Arguments}";

    /// <summary>The pins of a project; null for those that no file has.</summary>
    /// <param name="files">The files.</param>
    /// <param name="root">Folder of the project.</param>
    public static (PinnedVersion? Package, PinnedVersion? Tool) In(IConfigFiles files, string root)
    {
        var projects = files
            .NamesIn(root)
            .Where(name => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) || name == "Directory.Packages.props")
            .Order(StringComparer.Ordinal);
        return (First(projects, PinnedVersion.OfPackage), First(Manifests, PinnedVersion.OfTool));

        PinnedVersion? First(IEnumerable<string> paths, Func<string, string, PinnedVersion?> read) =>
            paths
                .Select(path => (Path: path, Place: Path.Combine([root, .. path.Split('/')])))
                .Where(file => files.Exists(file.Place))
                .Select(file => read(file.Path, Encoding.UTF8.GetString(files.ReadAllBytes(file.Place))))
                .OfType<PinnedVersion>()
                .FirstOrDefault();
    }
}

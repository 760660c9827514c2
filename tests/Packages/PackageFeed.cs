using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Packages;

/// <summary>
/// A folder with all packages of this repository, packed from what these tests were built with, and with everything that they depend on: a site without a network has such a feed.
/// It has a package cache of its own, and both are deleted after the tests. The subset in sdk/ stands in it under the ids of the real Pulumi packages, which is why nothing of it may leave.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    // one line of a consumer's build, or all packages on a machine that does something else as well
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private static readonly string[] Subset =
    [
        "sdk/Pulumi/Pulumi.csproj",
        "sdk/Pulumi.AzureNative/Pulumi.AzureNative.csproj",
        "sdk/Pulumi.Random/Pulumi.Random.csproj",
    ];

    private static readonly string[] Released =
    [
        "facts/AvdPulumi.Facts.csproj",
        "config/AvdPulumi.Configuration.csproj",
        "components/AvdPulumi.Components.csproj",
        "stacks/AvdPulumi.Stacks.csproj",
        "infra/AvdPulumi.csproj",
        "program/avd.csproj",
        "templates/AvdPulumi.Templates.csproj",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("avd-packages-");

    /// <summary>Packs everything once. In a later version, there are the same packages, apart from the schemas, which end with a further line.</summary>
    public PackageFeed()
    {
        Directory.CreateDirectory(Folder);
        Pack([.. Subset, .. Released]);
        foreach (var package in Packages.ToList())
            Raise(package);
        CopyDependencies();
    }

    /// <summary>The version of the repository.</summary>
    public static string Version { get; } =
        XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>A later version, of the same code.</summary>
    public const string NextVersion = "99.0.0";

    /// <summary>What the schemas of the later version end with.</summary>
    public const string NextSchemaEnd = "\n";

    /// <summary>The feed.</summary>
    public string Folder => Path.Combine(_folder.FullName, "feed");

    /// <summary>The paths of the released packages, without those of a later version.</summary>
    public IEnumerable<string> Packages => Directory.EnumerateFiles(Folder, $"AvdPulumi*.{Version}.nupkg").Order(StringComparer.Ordinal);

    /// <summary>A new folder, whose only source of packages is the feed.</summary>
    public string NewFolder(string name)
    {
        var folder = Path.Combine(_folder.FullName, "work", name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(_folder.FullName, "work", "nuget.config"),
            """
            <configuration>
              <packageSources><clear /><add key="feed" value="../feed" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """
        );
        return folder;
    }

    /// <summary>Runs dotnet with the feed's own cache, and fails if it fails.</summary>
    public string Dotnet(string folder, params string[] arguments)
    {
        var (code, text) = Run(folder, arguments);
        Assert.True(code == 0, $"dotnet {string.Join(' ', arguments)} ended with {code}:{Environment.NewLine}{text}");
        return text;
    }

    /// <summary>Runs dotnet with the feed's own cache: its exit code, and all that it printed.</summary>
    public (int Code, string Text) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // whoever runs these tests may have set what is about this repository
        foreach (var variable in start.Environment.Keys.Where(IsOfThisRun).ToList())
            start.Environment.Remove(variable);
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder.FullName, "cache");
        start.Environment["DOTNET_CLI_HOME"] = Path.Combine(_folder.FullName, "home");
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(_folder.FullName, "home");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        // no server of a build stays behind
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        return Ended(start);
    }

    /// <summary>The value that a property has in each project of the repository, with one start of MSBuild.</summary>
    public IReadOnlyDictionary<(string Project, string Sdk), string> PropertyOf(
        string property,
        IEnumerable<(string Project, string Sdk)> projects
    )
    {
        var (file, targets) = (Path.Combine(_folder.FullName, "ask.proj"), Path.Combine(_folder.FullName, "ask.targets"));
        File.WriteAllText(
            targets,
            $"""<Project><Target Name="Ask" Returns="@(Asked)"><ItemGroup><Asked Include="$({property})" /></ItemGroup></Target></Project>"""
        );
        var asked = projects.Select(project =>
            $"""
                    <MSBuild Projects="{Repository.PathOf(
                    project.Project.Split('/')
                )}" Targets="Ask" Properties="PulumiSdk={project.Sdk};CustomAfterMicrosoftCommonTargets={targets}">
                      <Output TaskParameter="TargetOutputs" ItemName="Answer" />
                    </MSBuild>
                    <Message Importance="high" Text="{project.Project} {project.Sdk} @(Answer)" />
                    <ItemGroup><Answer Remove="@(Answer)" /></ItemGroup>
                """
        );
        File.WriteAllText(file, $"""<Project><Target Name="AskAll">{string.Concat(asked)}</Target></Project>""");
        return Dotnet(Repository.Root, "msbuild", file, "-t:AskAll", "-nologo", "-v:minimal")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(words => (words[0], words[1]), words => words[2]);
    }

    /// <summary>The nuspec of a package.</summary>
    public static XElement NuspecOf(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        using var stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var root = XDocument.Load(stream).Root!;
        // the namespace changes with the schema's version, and says nothing here
        foreach (var element in root.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        return root.Element("metadata")!;
    }

    /// <summary>The files in a package.</summary>
    public static ImmutableArray<string> FilesIn(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName)).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private static bool IsOfThisRun(string variable) =>
        variable is "PulumiSdk" or "RestoreSources" or "CI"
        || variable.StartsWith("AVD_", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("PULUMI_", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    // The assemblies are those that the tests run on: nothing is compiled again. The template is no part of what the tests are built with, so it is restored here; it needs no package.
    private void Pack(IEnumerable<string> projects)
    {
        var file = Path.Combine(_folder.FullName, "pack.proj");
        var paths = string.Join(';', projects.Select(project => Repository.PathOf(project.Split('/'))));
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        File.WriteAllText(
            file,
            $"""
            <Project>
              <ItemGroup><Packed Include="{paths}" /></ItemGroup>
              <Target Name="Pack">
                <MSBuild Projects="@(Packed->WithMetadataValue('Filename', 'AvdPulumi.Templates'))" Targets="Restore" Properties="PulumiSdk=offline;IsRestoring=true" />
                <MSBuild Projects="@(Packed)" Targets="Pack" BuildInParallel="true"
                         Properties="NoBuild=true;Configuration={configuration};PulumiSdk=offline;PackForTests=true;PackageOutputPath={Folder}/" />
              </Target>
            </Project>
            """
        );
        var start = new ProcessStartInfo("dotnet", ["msbuild", file, "-t:Pack", "-nologo", "-v:quiet", "-nodeReuse:false", "-m:2"])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var (code, text) = Ended(start);
        if (code != 0)
            throw new InvalidOperationException($"The packages cannot be packed:{Environment.NewLine}{text}");
    }

    // A later version of a package. To pack it with another version would raise that of the subset, too.
    private static void Raise(string package)
    {
        var next = package.Replace($".{Version}.nupkg", $".{NextVersion}.nupkg", StringComparison.Ordinal);
        File.Copy(package, next);
        using var archive = ZipFile.Open(next, ZipArchiveMode.Update);
        Change(
            archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)),
            text =>
                text.Replace($"<version>{Version}</version>", $"<version>{NextVersion}</version>", StringComparison.Ordinal)
                    .Replace($"version=\"[{Version}]\"", $"version=\"[{NextVersion}]\"", StringComparison.Ordinal)
        );
        foreach (var schema in archive.Entries.Where(entry => entry.FullName.StartsWith("schema/", StringComparison.Ordinal)))
            Change(schema, text => text + NextSchemaEnd);
    }

    private static void Change(ZipArchiveEntry entry, Func<string, string> change)
    {
        using var stream = entry.Open();
        using var reader = new StreamReader(stream);
        var text = change(reader.ReadToEnd());
        stream.SetLength(0);
        using var writer = new StreamWriter(stream);
        writer.Write(text);
    }

    // what NuGet has restored for the program, as files
    private void CopyDependencies()
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("program", "obj", "offline", "project.assets.json")));
        var caches = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        foreach (
            var library in assets
                .RootElement.GetProperty("libraries")
                .EnumerateObject()
                .Where(library => library.Value.GetProperty("type").GetString() == "package")
        )
        {
            var path = library.Value.GetProperty("path").GetString()!;
            var name = $"{path.Replace('/', '.')}.nupkg";
            var found = caches.Select(cache => Path.Combine(cache, path, name)).First(File.Exists);
            File.Copy(found, Path.Combine(Folder, name), overwrite: true);
        }
    }

    private static (int Code, string Text) Ended(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{start.FileName} {string.Join(' ', start.ArgumentList)} took longer than {Limit}.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}

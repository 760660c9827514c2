using System.Text.Json;
using System.Xml.Linq;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Packages;

/// <summary>
/// The packages as other people use them: from a feed, on a machine that has nothing of this repository. They are packed on the subset, so that no network is needed; on the real
/// packages, release.yml packs them.
/// </summary>
public sealed class PackagesTests(PackagesTests.Feed feed) : IClassFixture<PackagesTests.Feed>
{
    private static readonly string[] Libraries =
    [
        "AvdPulumi",
        "AvdPulumi.Components",
        "AvdPulumi.Configuration",
        "AvdPulumi.Facts",
        "AvdPulumi.Stacks",
    ];

    [OfflineFact]
    public void There_are_these_packages() =>
        Assert.Equal(
            Libraries.Concat(["AvdPulumi.Templates", "AvdPulumi.Tool"]).Order(StringComparer.Ordinal),
            Nuspecs.Select(nuspec => nuspec.Element("id")!.Value).Order(StringComparer.Ordinal)
        );

    [OfflineFact]
    public void Each_package_says_what_it_is() =>
        Assert.All(
            feed.Packed.Packages,
            package =>
            {
                var nuspec = PackageFeed.NuspecOf(package);
                Assert.Equal(PackageFeed.Version, nuspec.Element("version")!.Value);
                Assert.Equal("Apache-2.0", nuspec.Element("license")!.Value);
                Assert.Equal(("README.md", "icon.png"), (nuspec.Element("readme")!.Value, nuspec.Element("icon")!.Value));
                Assert.InRange(nuspec.Element("description")!.Value.Length, 40, 400);
                Assert.Superset(new HashSet<string> { "README.md", "icon.png" }, PackageFeed.FilesIn(package).ToHashSet());
            }
        );

    // each assembly is in one package, so that two packages never bring it twice
    [OfflineFact]
    public void A_library_has_its_own_assembly_with_its_documentation_and_no_other() =>
        Assert.All(
            Libraries,
            id =>
                Assert.Equal(
                    [$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"],
                    PackageFeed.FilesIn(PathOf(id)).Where(file => file.StartsWith("lib/", StringComparison.Ordinal))
                )
        );

    [OfflineFact]
    public void A_library_has_symbols() =>
        Assert.All(
            Libraries,
            id => Assert.Contains($"lib/net10.0/{id}.pdb", PackageFeed.FilesIn(Path.ChangeExtension(PathOf(id), ".snupkg")))
        );

    [OfflineFact]
    public void What_belongs_together_is_pinned_exactly() =>
        Assert.All(
            Nuspecs.Descendants("dependency").Where(IsPinned),
            dependency => Assert.Matches(@"^\[\d+\.\d+\.\d+\]$", dependency.Attribute("version")!.Value)
        );

    [OfflineFact]
    public void Pulumi_is_a_dependency_in_the_version_of_the_real_package()
    {
        var pinned = XDocument
            .Load(Repository.PathOf("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Where(package => package.Attribute("Include")!.Value.StartsWith("Pulumi", StringComparison.Ordinal))
            .Select(package => $"{package.Attribute("Include")!.Value} {package.Attribute("Version")!.Value}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            pinned,
            PackageFeed
                .NuspecOf(PathOf("AvdPulumi.Components"))
                .Descendants("dependency")
                .Where(dependency => dependency.Attribute("id")!.Value.StartsWith("Pulumi", StringComparison.Ordinal))
                .Select(dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}")
                .Order(StringComparer.Ordinal)
        );
    }

    [OfflineFact]
    public void Facts_config_and_components_come_without_the_rooms_above_them()
    {
        Assert.Empty(DependenciesOf("AvdPulumi.Facts"));
        Assert.Equal(["AvdPulumi.Facts"], DependenciesOf("AvdPulumi.Configuration"));
        Assert.Equal(["AvdPulumi.Facts"], DependenciesOf("AvdPulumi.Components"));
    }

    [OfflineFact]
    public void The_tool_brings_everything_that_it_needs()
    {
        var nuspec = PackageFeed.NuspecOf(PathOf("AvdPulumi.Tool"));

        Assert.Empty(nuspec.Descendants("dependency"));
        Assert.Equal("DotnetTool", nuspec.Descendants("packageType").Single().Attribute("name")!.Value);
        Assert.Superset(
            Libraries.Concat(["Pulumi", "avd"]).Select(name => $"tools/net10.0/any/{name}.dll").ToHashSet(),
            PackageFeed.FilesIn(PathOf("AvdPulumi.Tool")).ToHashSet()
        );
    }

    /// <summary>A project, what it is built on, and whether it is a package.</summary>
    public static TheoryData<string, string, string> Projects =>
        new()
        {
            { "sdk/Pulumi/Pulumi.csproj", "offline", "false" },
            { "sdk/Pulumi.AzureNative/Pulumi.AzureNative.csproj", "offline", "false" },
            { "sdk/Pulumi.Random/Pulumi.Random.csproj", "offline", "false" },
            { "infra/AvdPulumi.csproj", "offline", "false" },
            { "components/AvdPulumi.Components.csproj", "offline", "false" },
            { "tests/AvdPulumi.Tests.csproj", "offline", "false" },
            { "bench/AvdPulumi.Bench.csproj", "offline", "false" },
            { "infra/AvdPulumi.csproj", "nuget", "true" },
            { "program/avd.csproj", "offline", "true" },
        };

    [OfflineTheory]
    [MemberData(nameof(Projects))]
    public void Only_what_is_for_others_is_a_package(string project, string sdk, string isPackage) =>
        Assert.Equal(isPackage, feed.Packable[(project, sdk)]);

    [OfflineFact]
    public async Task A_project_of_ones_own_validates_and_previews_with_the_tool()
    {
        var folder = await StartAsync("with-tool");

        feed.Packed.Dotnet(folder, "tool", "restore");
        Assert.Contains("have no conflicts", feed.Packed.Dotnet(folder, "avd", "validate", "--all"), StringComparison.Ordinal);
        using var preview = JsonOf(feed.Packed.Dotnet(folder, "avd", "preview", "--stack", "dev", "--format", "json"));

        Assert.Equal("contoso", preview.RootElement.GetProperty("project").GetString());
        Assert.NotEqual(0, preview.RootElement.GetProperty("resources").GetArrayLength());
    }

    [OfflineFact]
    public async Task A_project_of_ones_own_builds_with_the_package_and_previews_by_itself()
    {
        var folder = await StartAsync("with-package");
        Directory.Delete(Path.Combine(folder, "config", "schema"), recursive: true);

        feed.Packed.Dotnet(folder, "build", "--nologo", "-v", "quiet");
        var program = Path.Combine(folder, "bin", "Debug", "net10.0", "contoso.dll");
        var built = File.GetLastWriteTimeUtc(program);
        File.AppendAllText(Path.Combine(folder, "config", "variables.yml"), "# changed\n");
        var text = feed.Packed.Dotnet(folder, "run", "--", "preview", "--stack", "dev");

        Assert.Contains("What is created", text, StringComparison.Ordinal);
        // a changed config compiles nothing
        Assert.Equal(built, File.GetLastWriteTimeUtc(program));
        Assert.Empty(ProgramsIn(Path.Combine(folder, "config")));
        // the build copies the schemas of the version that it builds with
        Assert.Equal(
            File.ReadAllText(Repository.PathOf("config", "schema", "variables.schema.json")),
            File.ReadAllText(Path.Combine(folder, "config", "schema", "variables.schema.json"))
        );
    }

    [OfflineFact]
    public async Task An_upgrade_raises_both_versions_shows_what_changes_and_builds_with_the_new_schemas()
    {
        var folder = await StartAsync("upgrade");
        feed.Packed.Dotnet(folder, "tool", "restore");

        // without --to, the newest version of the feed
        var text = feed.Packed.Dotnet(folder, "avd", "upgrade");

        Assert.Contains(
            "Stack dev compared with .avd/upgrade/dev.json\nNo changes.\n",
            text.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"\"AvdPulumi\" Version=\"[{PackageFeed.NextVersion}]\"",
            File.ReadAllText(Path.Combine(folder, "contoso.csproj")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"\"version\": \"{PackageFeed.NextVersion}\"",
            File.ReadAllText(Path.Combine(folder, ".config", "dotnet-tools.json")),
            StringComparison.Ordinal
        );

        feed.Packed.Dotnet(folder, "build", "--nologo", "-v", "quiet");

        Assert.Equal(
            File.ReadAllText(Repository.PathOf("config", "schema", "variables.schema.json")) + PackageFeed.NextSchemaEnd,
            File.ReadAllText(Path.Combine(folder, "config", "schema", "variables.schema.json"))
        );
    }

    [OfflineFact]
    public async Task An_upgrade_to_a_version_that_no_feed_has_changes_nothing()
    {
        var folder = await StartAsync("no-such-version");
        feed.Packed.Dotnet(folder, "tool", "restore");
        var before =
            File.ReadAllText(Path.Combine(folder, "contoso.csproj"))
            + File.ReadAllText(Path.Combine(folder, ".config", "dotnet-tools.json"));

        var (code, text) = feed.Packed.Run(folder, "avd", "upgrade", "--to", "99.9.9");

        Assert.Equal(1, code);
        Assert.Contains("error AVD0074: Version 99.9.9 cannot be restored", text, StringComparison.Ordinal);
        Assert.Equal(
            before,
            File.ReadAllText(Path.Combine(folder, "contoso.csproj"))
                + File.ReadAllText(Path.Combine(folder, ".config", "dotnet-tools.json"))
        );
    }

    [OfflineFact]
    public async Task Dotnet_new_writes_the_same_project()
    {
        var started = await StartAsync("contoso");
        var folder = feed.Packed.NewFolder("from-dotnet-new");
        feed.Packed.Dotnet(folder, "new", "install", PathOf("AvdPulumi.Templates"));

        feed.Packed.Dotnet(folder, "new", "avd-project", "--name", "contoso", "--output", "contoso");

        var made = Path.Combine(folder, "contoso");
        // the schemas come with the first build, and what only `pulumi new` reads stays
        Assert.Equal(FilesBelow(started).Where(file => !file.StartsWith("config/schema/", StringComparison.Ordinal)), FilesBelow(made));
        Assert.All(
            FilesBelow(made).Where(file => file != "Pulumi.yaml"),
            file => Assert.Equal(File.ReadAllText(Path.Combine(started, file)), File.ReadAllText(Path.Combine(made, file)))
        );
        Assert.StartsWith(
            File.ReadAllText(Path.Combine(started, "Pulumi.yaml")),
            File.ReadAllText(Path.Combine(made, "Pulumi.yaml")),
            StringComparison.Ordinal
        );
    }

    [OfflineFact]
    public void The_example_of_a_program_with_components_builds_with_the_package_alone()
    {
        var folder = feed.Packed.NewFolder("components");
        foreach (var file in new[] { "Desktops.cs", "Desktops.csproj", "Program.cs" })
            File.Copy(Repository.PathOf("examples", "components", file), Path.Combine(folder, file));

        feed.Packed.Dotnet(folder, "build", "--nologo", "-v", "quiet");

        Assert.DoesNotContain(
            "AvdPulumi.dll",
            Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName)
        );
    }

    // what git would show as a change: NuGet unpacks every file as a program
    private static IEnumerable<string> ProgramsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsProgram);

    private static bool IsProgram(string file) =>
        !OperatingSystem.IsWindows() && File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute);

    private IEnumerable<XElement> Nuspecs => feed.Packed.Packages.Select(PackageFeed.NuspecOf);

    private string PathOf(string id) => Path.Combine(feed.Packed.Folder, $"{id}.{PackageFeed.Version}.nupkg");

    private IEnumerable<string> DependenciesOf(string id) =>
        PackageFeed
            .NuspecOf(PathOf(id))
            .Descendants("dependency")
            .Select(dependency => dependency.Attribute("id")!.Value)
            .Where(dependency => dependency.StartsWith("AvdPulumi", StringComparison.Ordinal));

    private static bool IsPinned(XElement dependency) =>
        dependency.Attribute("id")!.Value is var id
        && (id.StartsWith("AvdPulumi", StringComparison.Ordinal) || id.StartsWith("Pulumi", StringComparison.Ordinal));

    private async Task<string> StartAsync(string name)
    {
        var folder = feed.Packed.NewFolder(name);
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { WorkingFolder = folder },
            "init",
            "--name",
            "contoso",
            "--example"
        );
        Assert.Equal((0, ""), (run.Code, run.Code == 0 ? "" : run.Error));
        return folder;
    }

    private static JsonDocument JsonOf(string text) =>
        JsonDocument.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..(text.LastIndexOf('}') + 1)]);

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>The feed, packed when a test first needs it: where all of them are skipped, nothing is.</summary>
    public sealed class Feed : IDisposable
    {
        private readonly Lazy<PackageFeed> _packed = new(() => new PackageFeed());
        private IReadOnlyDictionary<(string Project, string Sdk), string>? _packable;

        /// <summary>The packed feed.</summary>
        public PackageFeed Packed => _packed.Value;

        /// <summary>Whether each of <see cref="Projects"/> is a package, asked once of all of them.</summary>
        public IReadOnlyDictionary<(string Project, string Sdk), string> Packable =>
            _packable ??= Packed.PropertyOf("IsPackable", Projects.Select(row => ((string)row[0], (string)row[1])));

        /// <inheritdoc/>
        public void Dispose()
        {
            if (_packed.IsValueCreated)
                _packed.Value.Dispose();
        }
    }
}

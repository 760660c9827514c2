using System.Reflection;
using System.Xml.Linq;
using AvdPulumi.Tests.Shared;
using Pulumi;

namespace AvdPulumi.Tests.Architecture;

/// <summary>Each room uses only what the design lets it use.</summary>
public sealed class RoomTests
{
    private const string Facts = "AvdPulumi.Facts";
    private const string Configuration = "AvdPulumi.Configuration";
    private const string Components = "AvdPulumi.Components";
    private const string Stacks = "AvdPulumi.Stacks";

    [Fact]
    public void Facts_know_the_base_library_only() =>
        Assert.All(
            ReferencesOf(typeof(AvdPulumi.Facts.AlertCatalogue)),
            name => Assert.StartsWith("System.", name, StringComparison.Ordinal)
        );

    [Fact]
    public void Config_knows_facts_and_neither_pulumi_nor_any_other_room() =>
        Assert.DoesNotContain(
            ReferencesOf(typeof(AvdPulumi.Configuration.Settings.AvdSettings)),
            name => name.StartsWith("Pulumi", StringComparison.Ordinal) || (IsRoom(name) && name != Facts)
        );

    [Fact]
    public void Config_uses_the_base_library_yaml_and_configuration_of_the_extensions_only() =>
        Assert.All(
            ReferencesOf(typeof(AvdPulumi.Configuration.Settings.AvdSettings))
                .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != Facts),
            name =>
                Assert.Contains(
                    name,
                    (string[])["YamlDotNet", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.Configuration.Abstractions"]
                )
        );

    [Fact]
    public void Generators_know_the_compiler_only() =>
        Assert.All(
            ReferencesOf(typeof(AvdPulumi.Generators.Settings.ShapesGenerator)),
            name =>
                Assert.True(
                    name is "netstandard" or "System.Collections.Immutable"
                        || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal),
                    name
                )
        );

    [Fact]
    public void No_room_uses_a_generator_at_run_time() =>
        Assert.All(
            RoomAssemblies(),
            assembly =>
                Assert.DoesNotContain(
                    assembly.GetReferencedAssemblies(),
                    reference =>
                        reference.Name is "AvdPulumi.Generators"
                        || reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void The_program_binds_preferences_by_hand() =>
        Assert.All(
            RoomAssemblies(),
            assembly =>
                Assert.DoesNotContain(
                    "Microsoft.Extensions.Configuration.Binder",
                    assembly.GetReferencedAssemblies().Select(name => name.Name)
                )
        );

    [Fact]
    public void Components_and_stacks_know_nothing_of_where_values_come_from() =>
        Assert.All(
            new[]
            {
                typeof(AvdPulumi.Facts.AlertCatalogue),
                typeof(AvdPulumi.Components.ControlPlane.ControlPlane),
                typeof(AvdPulumi.Stacks.AvdStack),
            },
            type => Assert.DoesNotContain(ReferencesOf(type), name => name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
        );

    [Fact]
    public void Components_know_facts_and_no_other_room() =>
        Assert.DoesNotContain(ReferencesOf(typeof(AvdPulumi.Components.ControlPlane.ControlPlane)), name => IsRoom(name) && name != Facts);

    [Fact]
    public void Stacks_know_facts_config_and_components_only() =>
        Assert.Equal(
            [Components, Configuration, Facts],
            ReferencesOf(typeof(AvdPulumi.Stacks.AvdStack)).Where(IsRoom).Order(StringComparer.Ordinal)
        );

    // `-p:Room=Config` builds them without the rooms above
    [Fact]
    public void Tests_of_the_config_need_no_other_room() =>
        Assert.All(
            Sources("tests")
                .Where(source =>
                    source.Path.Contains("/Config/", StringComparison.Ordinal) || source.Path.Contains("/Shared/", StringComparison.Ordinal)
                ),
            source => Assert.DoesNotMatch(@"(?m)^using (AvdPulumi\.(Tests\.)?(Infra|Stacks|Components)|Pulumi)\b", source.Text)
        );

    [Fact]
    public void Infra_declares_no_cloud_resource() =>
        Assert.DoesNotContain(
            ReferencesOf(typeof(AvdPulumi.Infra.CommandLine.AvdApp)),
            name => name is "Pulumi.AzureNative" or "Pulumi.Random"
        );

    // what matters of a resource is in the model; a document may be made from the catalogue itself
    [Fact]
    public void Renderers_of_previews_look_nothing_up()
    {
        var renderers = Sources("infra")
            .Where(source =>
                source.Path.Contains("/Rendering/", StringComparison.Ordinal)
                && !source.Path.EndsWith("Document.cs", StringComparison.Ordinal)
            )
            .ToList();

        Assert.NotEmpty(renderers);
        Assert.All(renderers, source => Assert.DoesNotMatch(@"Preview\.Azure\b|AzureResourceCatalogue|AzureResourceType", source.Text));
    }

    [Fact]
    public void Stacks_declare_no_cloud_resource_of_their_own() =>
        Assert.All(Sources("stacks"), source => Assert.DoesNotMatch(@"new AzureNative\.", source.Text));

    [Theory]
    [InlineData("components")]
    [InlineData("stacks")]
    [InlineData("infra")]
    [InlineData("program")]
    [InlineData("tests")]
    public void No_module_of_azure_native_is_imported_whole(string room) =>
        Assert.All(Sources(room), source => Assert.DoesNotMatch(@"(?m)^\s*(global )?using (static )?Pulumi\.AzureNative\.", source.Text));

    [Theory]
    [InlineData("Deployment")]
    [InlineData("Resource")]
    [InlineData("Stack")]
    [InlineData("Config")]
    [InlineData("Output")]
    public void No_type_takes_a_name_that_pulumi_uses(string name) =>
        Assert.DoesNotContain(
            RoomAssemblies().SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsNested),
            type => type.Name == name
        );

    [Fact]
    public void Every_component_is_sealed_and_has_the_one_constructor_shape()
    {
        var components = typeof(AvdPulumi.Components.ControlPlane.ControlPlane)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ComponentResource)))
            .ToList();

        Assert.NotEmpty(components);
        Assert.All(
            components,
            component =>
            {
                Assert.True(component.IsSealed, $"{component.Name} is not sealed.");
                // a component that only others make may keep its constructor, and then its args, to this assembly
                var parameters = component
                    .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    .Single(made => made.IsPublic || made.IsAssembly)
                    .GetParameters();
                Assert.Equal(
                    [
                        typeof(string),
                        component.Assembly.GetType($"{component.FullName}Args", throwOnError: true),
                        typeof(ComponentResourceOptions),
                    ],
                    parameters.Select(p => p.ParameterType)
                );
                Assert.Equal(["name", "args", "options"], parameters.Select(p => p.Name));
            }
        );
    }

    [Fact]
    public void The_pulumi_packages_are_pinned_exactly() =>
        Assert.All(
            XDocument
                .Load(Repository.PathOf("Directory.Packages.props"))
                .Descendants("PackageVersion")
                .Where(package => package.Attribute("Include")!.Value.StartsWith("Pulumi", StringComparison.Ordinal)),
            package => Assert.Matches(@"^\[\d+\.\d+\.\d+\]$", package.Attribute("Version")!.Value)
        );

    [Fact]
    public void The_assembly_is_called_like_the_one_project_file_that_pulumi_finds()
    {
        // `pulumi up --attach-debugger` builds the folder that Pulumi.yaml names, and starts the dll called like the first project file below it
        var main = File.ReadLines(Repository.PathOf("Pulumi.yaml"))
            .Single(line => line.StartsWith("main:", StringComparison.Ordinal))["main:".Length..]
            .Trim();
        var projects = Directory
            .EnumerateFiles(Repository.PathOf(main), "*.*proj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(ProgramAssembly.GetName().Name, Assert.Single(projects));
    }

    [Fact]
    public void The_runner_starts_the_assembly_under_its_name()
    {
        var name = ProgramAssembly.GetName().Name;

        Assert.Contains(
            $"Run(\"program/{name}.csproj\", \"{name}\"",
            File.ReadAllText(Repository.PathOf("avd.cs")),
            StringComparison.Ordinal
        );
    }

    // so that a project of somebody else is no less than this one
    [Fact]
    public void The_program_is_the_line_that_a_project_of_ones_own_has() =>
        Assert.Equal("return await AvdPulumi.Avd.RunAsync(args);", File.ReadAllText(Repository.PathOf("program", "Program.cs")).Trim());

    // the files of config/ and the stacks belong to whoever deploys with this repository: with any others that are valid, the tests stay green
    [Fact]
    public void No_test_reads_the_config_of_the_repository() =>
        Assert.All(
            Sources("tests"),
            source =>
                Assert.DoesNotMatch(
                    "Repository\\.(PathOf\\(|Root, )\"(config\", \"variables|config/variables|Pulumi\\.(?!yaml|packages))",
                    source.Text
                )
        );

    private static Assembly ProgramAssembly => Assembly.Load("avd");

    private static bool IsRoom(string name) => name is Facts or Configuration or Components or Stacks or "AvdPulumi";

    private static IEnumerable<string> ReferencesOf(Type type) =>
        type.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

    private static IEnumerable<Assembly> RoomAssemblies() =>
        [
            typeof(AvdPulumi.Facts.AlertCatalogue).Assembly,
            typeof(AvdPulumi.Configuration.Settings.AvdSettings).Assembly,
            typeof(AvdPulumi.Components.ControlPlane.ControlPlane).Assembly,
            typeof(AvdPulumi.Stacks.AvdStack).Assembly,
            typeof(AvdPulumi.Infra.CommandLine.AvdApp).Assembly,
        ];

    // snippets under tests/Sdk are compiled by a test, and some are wrong on purpose
    private static IEnumerable<(string Path, string Text)> Sources(string room) =>
        Directory
            .EnumerateFiles(Repository.PathOf(room), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(segment => segment is "obj" or "bin" or "accept" or "reject"))
            .Select(path => (path, File.ReadAllText(path)));
}

using System.Text.Json;
using AvdPulumi.Infra.Projects;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Packages;

/// <summary>The folder templates/project: what it takes from the repository is the same there, and its versions are those of the repository.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("deploy.yml")]
    [InlineData("deploy-stack.yml")]
    [InlineData("preview.yml")]
    [InlineData("preview-comment.yml")]
    public void Workflows_are_those_of_the_repository_with_the_tool(string name) =>
        Golden.Verify(
            WithTool(File.ReadAllText(Repository.PathOf(".github", "workflows", name))),
            "templates",
            "project",
            ".github",
            "workflows",
            name
        );

    [Fact]
    public void The_list_of_stacks_is_that_of_the_repository() =>
        Golden.Verify(File.ReadAllText(Repository.PathOf(".ci", "stacks")), "templates", "project", ".ci", "stacks");

    [Fact]
    public void The_config_is_the_standard_example() =>
        Golden.Verify(ProjectTemplate.ConfigOf(ProjectTemplate.StandardExample), "templates", "project", "config", "variables.yml");

    [Fact]
    public void The_program_is_that_of_the_repository() => Assert.Equal(Text("..", "..", "program", "Program.cs"), Text("Program.cs"));

    [Fact]
    public void The_package_is_pinned_in_the_version_of_the_repository() =>
        Assert.Contains($"Include=\"AvdPulumi\" Version=\"[{PackageFeed.Version}]\"", Text("${PROJECT}.csproj"), StringComparison.Ordinal);

    [Fact]
    public void The_tool_is_pinned_in_the_version_of_the_repository()
    {
        using var manifest = JsonDocument.Parse(Text(".config", "dotnet-tools.json"));
        var tool = manifest.RootElement.GetProperty("tools").GetProperty("avdpulumi.tool");

        Assert.Equal(PackageFeed.Version, tool.GetProperty("version").GetString());
        Assert.Equal(["avd"], tool.GetProperty("commands").EnumerateArray().Select(command => command.GetString()));
    }

    [Fact]
    public void The_example_with_components_pins_the_version_of_the_repository() =>
        Assert.Contains(
            $"Include=\"AvdPulumi.Components\" Version=\"[{PackageFeed.Version}]\"",
            File.ReadAllText(Repository.PathOf("examples", "components", "Desktops.csproj")),
            StringComparison.Ordinal
        );

    // Pulumi replaces these two and no others (pulumi/pulumi, sdk/go/common/workspace/templates.go)
    [Fact]
    public void Placeholders_are_those_that_pulumi_new_fills_in() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("templates", "project"), "*", SearchOption.AllDirectories),
            file => Assert.DoesNotMatch(@"\$\{(?!PROJECT\}|DESCRIPTION\}|\{)[A-Z]+\}", Path.GetFileName(file) + File.ReadAllText(file))
        );

    [Fact]
    public void Every_config_of_an_example_names_the_schema_beside_it() =>
        Assert.All(
            ProjectTemplate.Examples,
            name =>
            {
                var config = ProjectTemplate.ConfigOf(name);
                Assert.StartsWith("# yaml-language-server: $schema=schema/variables.schema.json\n", config, StringComparison.Ordinal);
                Assert.DoesNotContain("copy it to config/variables.yml", config, StringComparison.Ordinal);
            }
        );

    // the program comes from a package, which has the real Pulumi packages, and the tool from the manifest
    // a project of one's own has a pinned tool, and no source code from which a released binary could differ
    private const string StepOfProgram = """
              # no .NET is needed where the program is that of a release, and its source code is not what the request changes
              - name: Take the program of the release
                id: program
                env:
                  GH_TOKEN: ${{ github.token }}
                run: .ci/program

        """;

    private static string WithTool(string workflow) =>
        workflow
            .Replace(StepOfProgram, "", StringComparison.Ordinal)
            .Replace("        if: ${{ steps.program.outputs.released != 'true' }}\n", "", StringComparison.Ordinal)
            .Replace("$AVD ", "dotnet avd ", StringComparison.Ordinal)
            .Replace("dotnet run avd.cs", "dotnet avd", StringComparison.Ordinal)
            .Replace("      PulumiSdk: nuget\n", "", StringComparison.Ordinal)
            .Replace(
                "          global-json-file: global.json\n",
                "          dotnet-version: 10.0.x\n      - run: dotnet tool restore\n",
                StringComparison.Ordinal
            );

    private static string Text(params string[] path) => File.ReadAllText(Repository.PathOf(["templates", "project", .. path]));
}

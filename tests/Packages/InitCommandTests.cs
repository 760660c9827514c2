using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Projects;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Packages;

/// <summary><c>avd init</c>: a project that is right at once, or nothing.</summary>
public sealed class InitCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Examples => [.. ProjectTemplate.Examples];

    [Fact]
    public async Task These_files_are_written()
    {
        var run = await InitAsync("--name", "contoso");

        Assert.Equal(0, run.Code);
        Assert.Equal(
            [
                ".ci/stacks",
                ".config/dotnet-tools.json",
                ".github/workflows/deploy-stack.yml",
                ".github/workflows/deploy.yml",
                ".github/workflows/preview-comment.yml",
                ".github/workflows/preview.yml",
                ".gitignore",
                ".vscode/extensions.json",
                ".vscode/settings.json",
                "Program.cs",
                "Pulumi.dev.yaml",
                "Pulumi.yaml",
                "README.md",
                "config/schema/variables.overlay.schema.json",
                "config/schema/variables.schema.json",
                "config/variables.dev.yml",
                "config/variables.yml",
                "contoso.csproj",
            ],
            _folder.Files
        );
    }

    [Fact]
    public async Task The_run_says_what_is_there_and_what_comes_next()
    {
        var run = await InitAsync("sub", "--name", "contoso");

        Assert.StartsWith("The project contoso is in sub, with 18 files:\n  .ci/stacks\n", run.Out, StringComparison.Ordinal);
        Assert.Equal("Next: cd sub; dotnet tool restore; dotnet avd validate --all\n", run.Error);
    }

    [Fact]
    public async Task The_project_has_its_name_and_nothing_of_the_template()
    {
        await InitAsync("--name", "contoso");

        Assert.StartsWith("name: contoso\n", _folder.Read("Pulumi.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("template:", _folder.Read("Pulumi.yaml"), StringComparison.Ordinal);
        Assert.All(
            _folder.Files,
            file =>
            {
                Assert.DoesNotContain("${PROJECT}", _folder.Read(file), StringComparison.Ordinal);
                Assert.DoesNotContain("${DESCRIPTION}", _folder.Read(file), StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Each_example_is_valid_at_once_and_previews(string example)
    {
        await InitAsync("--name", "contoso", "--example", example);
        var config = new ConfigLoader(new PhysicalConfigFiles()).Load(
            new ConfigRequest(_folder.Root, "dev", new Dictionary<string, string>())
        );
        var preview = await RunAsync("preview", "--stack", "dev");

        Assert.DoesNotContain(config.Diagnostics, found => found.Severity == Severity.Error);
        Assert.Equal(0, preview.Code);
    }

    [Theory]
    [InlineData("Our desktops (prod)", "Our-desktops-prod")]
    [InlineData("contoso", "contoso")]
    [InlineData("..avd_1.0", "avd_1.0")]
    public async Task Without_a_name_it_is_the_folders(string folder, string name)
    {
        var run = await InitAsync(folder);

        Assert.Equal(0, run.Code);
        Assert.StartsWith($"name: {name}\n", _folder.Read($"{folder}/Pulumi.yaml"), StringComparison.Ordinal);
        Assert.Contains($"{folder}/{name}.csproj", _folder.Files);
    }

    [Theory]
    [InlineData("our desktops")]
    [InlineData("")]
    [InlineData("-x")]
    [InlineData("AvdPulumi")]
    [InlineData("pulumi")]
    [InlineData("Pulumi.AzureNative")]
    [InlineData("avd")]
    public async Task A_name_that_a_project_cannot_have_writes_nothing(string name)
    {
        var run = await InitAsync("--name", name);

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD0072: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nNext: avd explain AVD0072\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task Nothing_that_exists_is_overwritten()
    {
        _folder.With("README.md", "mine").With("config/variables.yml", "mine, too");

        var run = await InitAsync("--name", "contoso");

        Assert.Equal(1, run.Code);
        Assert.Contains(
            "error AVD0071: README.md, config/variables.yml exist already, so nothing was written.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(["README.md", "config/variables.yml"], _folder.Files);
        Assert.Equal("mine", _folder.Read("README.md"));
    }

    [Fact]
    public async Task With_force_it_is_and_other_files_stay()
    {
        _folder.With("README.md", "mine").With("notes.txt", "keep");

        var run = await InitAsync("--name", "contoso", "--force");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("# contoso\n", _folder.Read("README.md"), StringComparison.Ordinal);
        Assert.Equal("keep", _folder.Read("notes.txt"));
    }

    [Fact]
    public async Task What_cannot_be_written_leaves_nothing_behind()
    {
        // a file where the project needs a folder
        _folder.With("config", "a file");

        var run = await InitAsync("--name", "contoso");

        Assert.Equal(4, run.Code);
        Assert.Contains("avd: the project cannot be written to ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["config"], _folder.Files);
    }

    [UnixFact]
    public async Task A_script_can_be_run()
    {
        await InitAsync("--name", "contoso");

        Assert.True(new FileInfo(_folder.PathOf(".ci/stacks")).UnixFileMode.HasFlag(UnixFileMode.UserExecute));
    }

    // the guided start brings a config and stacks of its own
    [Fact]
    public void A_draft_with_stacks_has_these_and_no_other()
    {
        var files = ProjectTemplate.FilesOf(
            new ProjectDraft
            {
                Name = "contoso",
                Config = "key_vault: {}\n",
                Stacks = [new("test", null), new("prod", "tags: {}\n")],
            }
        );

        Assert.Equal(
            ["Pulumi.prod.yaml", "Pulumi.test.yaml", "config/variables.prod.yml", "config/variables.yml"],
            files
                .Select(file => file.Path)
                .Where(path =>
                    path.StartsWith("Pulumi.", StringComparison.Ordinal) || path.StartsWith("config/variables", StringComparison.Ordinal)
                )
                .Where(path => path != "Pulumi.yaml")
        );
        Assert.Equal("key_vault: {}\n", files.Single(file => file.Path == "config/variables.yml").Text);
        Assert.Contains("# The stack prod", files.Single(file => file.Path == "Pulumi.prod.yaml").Text, StringComparison.Ordinal);
        Assert.Contains("pulumi stack init test", files.Single(file => file.Path == "README.md").Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\bdev\b", files.Single(file => file.Path == "README.md").Text);
    }

    public void Dispose() => _folder.Dispose();

    // without an example, questions would be asked
    private Task<CommandRun> InitAsync(params string[] args) =>
        RunAsync(["init", .. args, .. args.Contains("--example") ? Array.Empty<string>() : ["--example"]]);

    private Task<CommandRun> RunAsync(params string[] args) =>
        CommandRun.OfAsync(new PhysicalConfigFiles(), host => host with { WorkingFolder = _folder.Root }, args);
}

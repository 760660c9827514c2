using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Projects;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Packages;

/// <summary><c>avd upgrade</c>, with a dotnet program that only remembers what it is asked; PackagesTests run the real one.</summary>
public sealed class UpgradeCommandTests : IDisposable
{
    private static readonly string[] Pins = ["contoso.csproj", ".config/dotnet-tools.json"];

    private readonly TemporaryFolder _folder = new();
    private readonly FakeDotnet _dotnet = new();

    // what a signal would run now
    private Func<string>? _stop;

    [Fact]
    public async Task Both_files_get_the_version_and_nothing_else_changes()
    {
        await StartAsync();
        var before = Pins.Select(_folder.Read).ToList();

        var run = await UpgradeAsync("--to", "1.2.0");

        Assert.Equal(0, run.Code);
        Assert.Equal(
            before.Select(text => text.Replace(PackageFeed.Version, "1.2.0", StringComparison.Ordinal)),
            Pins.Select(_folder.Read)
        );
        Assert.EndsWith(
            $"AvdPulumi is 1.2.0 now, and was {PackageFeed.Version}, in contoso.csproj and .config/dotnet-tools.json. Nothing was deployed. To go back: git checkout -- contoso.csproj .config/dotnet-tools.json\n"
                + "Next: git commit --message \"AvdPulumi 1.2.0\" -- contoso.csproj .config/dotnet-tools.json\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_new_tool_compares_each_stack_with_the_preview_of_the_old_one()
    {
        await StartAsync();
        _folder.With("Pulumi.prod.yaml", "");

        var run = await UpgradeAsync("--to", "1.2.0");

        Assert.Equal(
            [
                "tool restore",
                "restore --verbosity quiet",
                "tool run avd -- diff --stack dev --base .avd/upgrade/dev.json",
                "tool run avd -- diff --stack prod --base .avd/upgrade/prod.json",
            ],
            _dotnet.Asked
        );
        Assert.Equal("answer\nanswer\n", run.Out);
        Assert.Contains("\"stack\": \"prod\"", _folder.Read(".avd/upgrade/prod.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_version_it_is_the_newest_release()
    {
        await StartAsync();
        _dotnet.Answers["package search"] = new(
            0,
            """{"searchResult": [{"packages": [{"version": "1.9.0"}, {"version": "1.10.0"}, {"version": "2.0.0-preview.1"}]}]}""",
            ""
        );

        await UpgradeAsync();

        Assert.Contains("\"1.10.0\"", _folder.Read(".config/dotnet-tools.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"searchResult\": []}")]
    [InlineData("{}")]
    [InlineData("not json")]
    public async Task Where_nuget_knows_none_the_hint_says_how_to_name_one(string answer)
    {
        await StartAsync();
        _dotnet.Answers["package search"] = new(0, answer, "");

        var run = await UpgradeAsync();

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD0074: NuGet has no released version of AvdPulumi.Tool", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2", "must be three numbers")]
    [InlineData("latest", "must be three numbers")]
    [InlineData("../1.2.0", "must be three numbers")]
    public async Task A_wrong_version_is_refused_before_anything_is_written(string version, string says)
    {
        await StartAsync();

        var run = await UpgradeAsync("--to", version);

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD0074: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Empty(_dotnet.Asked);
    }

    [Fact]
    public async Task The_version_that_the_project_has_is_no_upgrade()
    {
        await StartAsync();

        var run = await UpgradeAsync("--to", PackageFeed.Version);

        Assert.Contains($"error AVD0074: The project has version {PackageFeed.Version} already.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tool restore")]
    [InlineData("restore --verbosity")]
    public async Task A_tool_or_a_package_that_cannot_be_restored_leaves_the_project_as_it_was(string restore)
    {
        await StartAsync();
        var before = Pins.Select(_folder.Read).ToList();
        _dotnet.Answers[restore] = new(1, "error NU1101: no such package\nThe restore failed.\n", "");

        var run = await UpgradeAsync("--to", "1.2.0");

        Assert.Equal(1, run.Code);
        Assert.Contains(
            "error AVD0074: Version 1.2.0 cannot be restored, and the project is left as it was: error NU1101: no such package",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, Pins.Select(_folder.Read));
    }

    [Fact]
    public async Task Another_version_than_the_projects_does_not_compare()
    {
        await StartAsync();
        _folder.With(Pins[1], _folder.Read(Pins[1]).Replace(PackageFeed.Version, "0.0.9", StringComparison.Ordinal));

        var run = await UpgradeAsync("--to", "1.2.0");

        Assert.Equal(1, run.Code);
        Assert.StartsWith(
            $".config/dotnet-tools.json: error AVD0073: This is avd {PackageFeed.Version}, but the project pins 0.0.9",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("contoso.csproj", "AvdPulumi")]
    [InlineData(".config/dotnet-tools.json", "AvdPulumi.Tool")]
    public async Task A_project_without_a_pin_says_which_is_missing(string file, string package)
    {
        await StartAsync();
        File.Delete(_folder.PathOf(file));

        var run = await UpgradeAsync("--to", "1.2.0");

        Assert.Contains($"error AVD0073: No file of the project pins the package {package}.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_config_with_errors_is_fixed_first()
    {
        await StartAsync();
        _folder.With("config/variables.dev.yml", "host_pol: {}\n");

        var run = await UpgradeAsync("--to", "1.2.0");

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD0020", run.Error, StringComparison.Ordinal);
        Assert.Empty(_dotnet.Asked);
    }

    [Fact]
    public async Task A_comparison_with_problems_is_shown_and_fails_the_run()
    {
        await StartAsync();
        _dotnet.Answers["tool run"] = new(1, "", "error AVD6020: something\nNext: avd explain AVD6020\n");

        var run = await UpgradeAsync("--to", "1.2.0");

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD6020: something\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tool restore")]
    [InlineData("tool run")]
    public async Task An_interruption_leaves_the_version_of_before_and_says_so(string during)
    {
        await StartAsync();
        var before = Pins.Select(_folder.Read).ToList();
        string? said = null;
        _dotnet.Meanwhile[during] = () =>
        {
            Assert.NotEqual(before, Pins.Select(_folder.Read));
            said = _stop!();
        };

        var run = await UpgradeAsync("--to", "1.2.0");

        Assert.Equal($"contoso.csproj and .config/dotnet-tools.json have version {PackageFeed.Version}, as before.", said);
        Assert.Equal(before, Pins.Select(_folder.Read));
        Assert.DoesNotContain("AvdPulumi is 1.2.0 now", run.Error, StringComparison.Ordinal);
    }

    // a terminal sends Ctrl-C to both programs
    [Fact]
    public async Task A_comparison_that_was_interrupted_interrupts_the_upgrade()
    {
        await StartAsync();
        var before = Pins.Select(_folder.Read).ToList();
        _dotnet.Answers["tool run"] = new(130, "", "");

        var run = await UpgradeAsync("--to", "1.2.0");

        Assert.Equal(130, run.Code);
        Assert.EndsWith(
            $"avd: interrupted. The output may be incomplete; contoso.csproj and .config/dotnet-tools.json have version {PackageFeed.Version}, as before.\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, Pins.Select(_folder.Read));
    }

    [Fact]
    public async Task What_cannot_be_written_back_is_said_with_the_command_that_does()
    {
        await StartAsync();
        string? said = null;
        _dotnet.Meanwhile["tool run"] = () =>
        {
            File.Delete(_folder.PathOf(Pins[0]));
            Directory.CreateDirectory(_folder.PathOf(Pins[0]));
            said = _stop!();
        };

        await UpgradeAsync("--to", "1.2.0");

        Assert.StartsWith("contoso.csproj and .config/dotnet-tools.json cannot be written back: ", said, StringComparison.Ordinal);
        Assert.EndsWith("To go back: git checkout -- contoso.csproj .config/dotnet-tools.json", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_upgrade_there_is_nothing_to_take_back()
    {
        await StartAsync();

        await UpgradeAsync("--to", "1.2.0");

        Assert.Null(_stop);
    }

    [Fact]
    public void Central_versions_are_pins_too() =>
        Assert.Equal(
            """<PackageVersion Include="AvdPulumi" Version="2.0.0" />""",
            PinnedVersion.OfPackage("Directory.Packages.props", """<PackageVersion Include="AvdPulumi" Version="1.0.0" />""")!.With("2.0.0")
        );

    [Fact]
    public void Another_package_is_no_pin() =>
        Assert.Null(PinnedVersion.OfPackage("x.csproj", """<PackageReference Include="AvdPulumi.Components" Version="[1.0.0]" />"""));

    public void Dispose() => _folder.Dispose();

    private Task<CommandRun> StartAsync() => RunAsync("init", "--name", "contoso", "--example");

    private Task<CommandRun> UpgradeAsync(params string[] args) => RunAsync(["upgrade", .. args]);

    private Task<CommandRun> RunAsync(params string[] args) =>
        CommandRun.OfAsync(
            new PhysicalConfigFiles(),
            host => host with { WorkingFolder = _folder.Root, Dotnet = _dotnet, OnStop = Stopping },
            args
        );

    private Stopped Stopping(Func<string> stop)
    {
        _stop = stop;
        return new Stopped(() => _stop = null);
    }

    private sealed class Stopped(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    private sealed class FakeDotnet : IDotnet
    {
        public List<string> Asked { get; } = [];

        public Dictionary<string, DotnetAnswer> Answers { get; } = [];

        public Dictionary<string, Action> Meanwhile { get; } = [];

        public DotnetAnswer Run(string folder, ImmutableArray<string> arguments)
        {
            Asked.Add(string.Join(' ', arguments));
            if (Meanwhile.GetValueOrDefault($"{arguments[0]} {arguments[1]}") is { } happens)
                happens();
            return Answers.GetValueOrDefault(
                $"{arguments[0]} {arguments[1]}",
                new DotnetAnswer(0, arguments[1] == "run" ? "answer\n" : "", "")
            );
        }
    }
}

using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Watching;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra.Editors;

public sealed partial class WatchCommandTests
{
    private const string Base = "config/variables.yml";

    [Fact]
    public async Task A_log_has_a_line_for_each_check_and_one_for_what_is_new_or_fixed()
    {
        var files = FakeFiles.OfRepository();
        var run = await WatchAsync(
            files,
            [
                () => files.With("config/variables.dev.yml", "host_pool:\n  max_session_limit: many\n"),
                () => files.With("config/variables.dev.yml", "# a line more\nhost_pool:\n  max_session_limit: many\n"),
                () => files.With("config/variables.dev.yml", "host_pool:\n  max_session_limit: 8\n"),
            ],
            "watch",
            "--stack",
            "dev"
        );

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = run.Out.Split('\n');
        var checks = lines.Where(line => Time().IsMatch(line)).ToList();
        Assert.Equal(4, checks.Count);
        Assert.Contains("The config of stack dev cannot be used: 1 error", checks[1], StringComparison.Ordinal);
        Assert.Equal(
            [
                "config/variables.dev.yml(2,22): error AVD0026: host_pool.max_session_limit is 'many', but must be a whole number.",
                "fixed: config/variables.dev.yml(3,22): error AVD0026: host_pool.max_session_limit is 'many', but must be a whole number.",
            ],
            lines.Where(line => line.Contains("AVD0026", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_file_that_is_half_written_is_a_finding_until_it_is_whole()
    {
        var files = FakeFiles.OfRepository();
        var whole = Whole();
        var run = await WatchAsync(
            files,
            [
                () => files.With(Base, whole[..(whole.Length / 2)] + "\n  broken: [\n"),
                () => files.With(Base, ""),
                () => files.With(Base, whole),
            ],
            "watch"
        );

        var checks = run.Out.Split('\n').Where(line => Time().IsMatch(line)).ToList();
        Assert.Equal(0, run.Code);
        Assert.Equal(4, checks.Count);
        Assert.Equal(checks[0][9..], checks[3][9..]);
        Assert.All(checks[1..3], line => Assert.Contains("cannot be used", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_fixed_while_a_file_cannot_be_read_to_its_end_or_is_missing()
    {
        const string overlay = "config/variables.dev.yml";
        const string wrong = "domian: {}\nhost_pool:\n  max_session_limit: lots\n";
        var files = FakeFiles.OfRepository();
        var run = await WatchAsync(
            files,
            [
                () => files.With(overlay, wrong),
                () => files.With(overlay, $"{wrong}foo: [1,\n"),
                () => files.Without(Base),
                () => files.With(Base, Whole()).With(overlay, $"# a line more\n{wrong}"),
                () => files.With(overlay, "host_pool:\n  max_session_limit: lots\n"),
            ],
            "watch"
        );

        var checks = Time().Split(run.Out).Skip(1).ToList();
        Assert.Equal(6, checks.Count);
        Assert.Contains("AVD0005", checks[2], StringComparison.Ordinal);
        Assert.Contains("error AVD0001: config/variables.yml does not exist.", checks[3], StringComparison.Ordinal);
        Assert.All(checks[2..4], check => Assert.DoesNotContain("fixed: ", check, StringComparison.Ordinal));
        // what was wrong all the time is no news, and what was not looked at is fixed only now
        Assert.DoesNotContain("\nconfig/", checks[4], StringComparison.Ordinal);
        Assert.Contains(": error AVD0005", checks[4], StringComparison.Ordinal);
        Assert.Contains("fixed: config/variables.yml: error AVD0001", checks[4], StringComparison.Ordinal);
        Assert.Contains("fixed: config/variables.dev.yml(2,1): error AVD0020: 'domian'", checks[5], StringComparison.Ordinal);
        Assert.DoesNotContain("AVD0026", checks[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_of_a_check_that_an_error_keeps_from_running_is_not_fixed()
    {
        const string overlay = "config/variables.dev.yml";
        var files = FakeFiles.OfRepository();
        var run = await WatchAsync(
            files,
            [
                () => files.With(overlay, "host_pool:\n  type: Personal\n  max_session_limit: 9\n"),
                () => files.With(overlay, "host_pool:\n  type: Personel\n  max_session_limit: 9\n"),
            ],
            "watch"
        );

        var checks = Time().Split(run.Out).Skip(1).ToList();
        var before = checks[1].Split('\n').Where(line => line.Contains("host_pool.max_session_limit", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(before);
        Assert.All(before, line => Assert.DoesNotContain(line, checks[2], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AVD0040", "watch", "--stack", "nosuch")]
    [InlineData("AVD0001", "watch", "--config", "nosuch.yml")]
    public async Task What_is_not_there_at_the_start_is_refused_with_a_hint(string code, params string[] args)
    {
        var run = await WatchAsync(FakeFiles.OfRepository(), [], args);

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains($"error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n    ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"Next: avd explain {code}\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--all")]
    public async Task So_is_a_folder_without_a_project(params string[] options)
    {
        var run = await WatchAsync(FakeFiles.OfRepository().Without("Pulumi.yaml"), [], ["watch", .. options]);

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains("error AVD0070: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_removed_under_it_is_a_finding_and_no_end()
    {
        var files = new VanishingFiles(FakeFiles.OfRepository());
        var run = await WatchAsync(files, [() => files.IsGone = true, () => files.IsGone = false], "watch");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("error AVD0076: The files cannot be read: config is gone.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("fixed: error AVD0076: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_stacks_are_watched_together()
    {
        var run = await WatchAsync(FakeFiles.OfRepository(), [], "watch", "--all");

        Assert.Contains(" The configs of 2 stacks are valid and have no conflicts", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_checked_by_itself_is_watched_where_it_is()
    {
        WatchedFolders? watched = null;
        var script = new Script([]);
        await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host =>
                host with
                {
                    Changes = folders =>
                    {
                        watched = folders;
                        return script;
                    },
                    OnInterrupt = script.OnInterrupt,
                },
            "watch",
            "--config",
            "config/examples/small.yml"
        );

        Assert.Equal((FakeFiles.Root, $"{FakeFiles.Root}/config/examples/small.yml"), (watched!.Root, watched.File));
    }

    [Fact]
    public async Task A_terminal_is_cleared_and_shows_all_that_is_wrong()
    {
        var files = FakeFiles.OfRepository();
        var run = await WatchAsync(
            files,
            Style.Coloured.Within(100),
            [() => files.With("config/variables.dev.yml", "host_pool:\n  max_session_limit: many\n")],
            "watch"
        );

        var screens = run.Out.Split("\e[H\e[2J\e[3J");
        Assert.Equal(3, screens.Length);
        Assert.Contains("Ctrl-C ends.", screens[1], StringComparison.Ordinal);
        Assert.Contains("2 |", screens[2], StringComparison.Ordinal);
        Assert.Contains("Since the last check: 1 new, ", screens[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_the_system_does_not_watch_is_a_problem_of_the_machine()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host =>
                host with
                {
                    Changes = _ => throw new IOException("The configured user limit on the number of inotify instances has been reached."),
                },
            "watch"
        );

        Assert.Equal((4, ""), (run.Code, run.Out));
        Assert.Contains("error AVD0075: /project cannot be watched: The configured user limit", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Next: avd explain AVD0075\n", run.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Ctrl_C_ends_it_with_success()
    {
        using var process = AvdProcess.Start("watch", "--all").Prints();

        Assert.Equal((0, ""), await process.Signal("INT").EndAsync());
    }

    private static string Whole() =>
        System.Text.Encoding.UTF8.GetString(FakeFiles.OfRepository().ReadAllBytes(Path.Combine(FakeFiles.Root, Base)));

    private static Task<CommandRun> WatchAsync(IConfigFiles files, Action[] changes, params string[] args) =>
        WatchAsync(files, Style.Plain, changes, args);

    private static Task<CommandRun> WatchAsync(IConfigFiles files, Style style, Action[] changes, params string[] args)
    {
        var script = new Script(changes);
        return CommandRun.OfAsync(
            files,
            host => host with { OutStyle = style, Changes = _ => script, OnInterrupt = script.OnInterrupt },
            args
        );
    }

    [GeneratedRegex("^[0-9]{2}:[0-9]{2}:[0-9]{2} ", RegexOptions.Multiline)]
    private static partial Regex Time();

    // makes its changes one after the other, and then presses Ctrl-C
    private sealed class Script(Action[] changes) : IConfigChanges
    {
        private int _at;
        private Action? _interrupt;

        public Script OnInterrupt(Action interrupt)
        {
            _interrupt = interrupt;
            return this;
        }

        public Task NextAsync(CancellationToken end)
        {
            if (_at < changes.Length)
                changes[_at++]();
            else
                _interrupt!();
            return end.IsCancellationRequested ? Task.FromCanceled(end) : Task.CompletedTask;
        }

        public void Dispose() => _interrupt = null;
    }

    private sealed class VanishingFiles(FakeFiles files) : IConfigFiles
    {
        public bool IsGone { get; set; }

        public bool Exists(string path) => files.Exists(path);

        public bool IsFolder(string path) => files.IsFolder(path);

        public byte[] ReadAllBytes(string path) => files.ReadAllBytes(path);

        public IReadOnlyList<string> NamesIn(string folder) =>
            IsGone ? throw new DirectoryNotFoundException("config is gone.") : files.NamesIn(folder);
    }
}

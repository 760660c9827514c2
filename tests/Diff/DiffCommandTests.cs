using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Diff.Bases;
using AvdPulumi.Infra.Rendering.Diffs;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Diff;

/// <summary><c>avd diff</c> from the command line.</summary>
public sealed class DiffCommandTests
{
    internal const string Overlay = "config/variables.prod.yml";

    [GitFact]
    public async Task Nothing_changed_is_no_change()
    {
        using var repository = new GitRepository("infra");
        var run = await repository.DiffAsync("--stack", "prod", "--base", "main", "--exit-code");

        Assert.Equal((ExitCode.Fine, "Stack prod compared with main\nNo changes.\n"), (run.Code, run.Out));
        Assert.EndsWith("Next: avd preview --stack prod\n", run.Error, StringComparison.Ordinal);
    }

    [GitFact]
    public async Task More_hosts_are_changes_and_no_error()
    {
        using var repository = new GitRepository();
        repository.Replace(Overlay, "count: 11", "count: 12");
        var plain = await repository.DiffAsync("--stack", "prod", "--base", "main");
        var told = await repository.DiffAsync("--stack", "prod", "--base", "main", "--exit-code");

        Assert.Equal((ExitCode.Fine, ExitCode.Changes), (plain.Code, told.Code));
        Assert.Contains("  + 1 session host: avd-con-012 (11 resources)\n", plain.Out, StringComparison.Ordinal);
        Assert.Contains("User seats: 198 before, 216 after", plain.Out, StringComparison.Ordinal);
    }

    [GitFact]
    public async Task Fewer_hosts_are_an_error_until_the_config_acknowledges_it()
    {
        using var repository = new GitRepository();
        repository.Replace(Overlay, "count: 11", "count: 9");
        var refused = await repository.DiffAsync("--stack", "prod", "--base", "main");
        repository.Replace(Overlay, "  topology: sofs_guest", "  topology: sofs_guest\n  allow_replace: [avd-con-01*]");
        var accepted = await repository.DiffAsync("--stack", "prod", "--base", "main");

        Assert.Equal(ExitCode.Findings, refused.Code);
        Assert.Contains("error AVD6020: 2 session hosts would be deleted", refused.Error, StringComparison.Ordinal);
        Assert.EndsWith("Next: avd explain AVD6020\n", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AVD602", accepted.Error.Replace("AVD6023", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, accepted.Code);
    }

    [GitFact]
    public async Task An_entry_that_all_stacks_share_is_of_use_if_one_of_them_uses_it()
    {
        using var repository = new GitRepository();
        // a stack whose name is a part of the shared file's name
        repository.Write("Pulumi.var.yaml", "config: {}\n");
        repository.Commit();
        repository.Replace(Overlay, "count: 11", "count: 9");
        repository.Replace("config/variables.yml", "deployment:\n", "deployment:\n  allow_replace: [avd-con-01*]\n");
        var used = await repository.DiffAsync("--all", "--base", "main");
        repository.Replace("config/variables.yml", "avd-con-01*", "avd-con-01*, old-name");
        var unused = await repository.DiffAsync("--all", "--base", "main");

        Assert.Equal(ExitCode.Fine, used.Code);
        Assert.DoesNotContain("AVD6021", used.Error, StringComparison.Ordinal);
        Assert.Contains("'old-name' names no resource", unused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("'avd-con-01*' names no resource", unused.Error, StringComparison.Ordinal);
    }

    [GitFact]
    public async Task A_file_that_git_does_not_read_is_an_error_and_no_missing_file()
    {
        using var repository = new GitRepository();
        foreach (var command in new[] { "ls-tree", "cat-file" })
        {
            var run = await repository.DiffAsync(new FailingGit(command), "--stack", "prod", "--base", "main");

            Assert.Equal(ExitCode.Findings, run.Code);
            Assert.Contains("error AVD6027: Git failed: fatal: unable to read", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("AVD6019", run.Error, StringComparison.Ordinal);
        }
    }

    [GitFact]
    public async Task A_new_and_a_removed_stack_are_shown_whole()
    {
        using var repository = new GitRepository();
        File.Delete(Path.Combine(repository.Project, "Pulumi.dev.yaml"));
        File.Delete(Path.Combine(repository.Project, "config", "variables.dev.yml"));
        repository.Write("Pulumi.more.yaml", "config: {}\n");
        var run = await repository.DiffAsync("--all", "--base", "main", "--format", "json");
        var stacks = JsonDocument
            .Parse(run.Out)
            .RootElement.GetProperty("stacks")
            .EnumerateArray()
            .ToDictionary(stack => stack.GetProperty("stack").GetString()!);

        Assert.Equal(["dev", "more", "prod"], stacks.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(0, stacks["prod"].GetProperty("changes").GetArrayLength());
        Assert.All(
            stacks["dev"].GetProperty("changes").EnumerateArray(),
            change => Assert.Equal("deleted", change.GetProperty("kind").GetString())
        );
        Assert.All(
            stacks["more"].GetProperty("changes").EnumerateArray(),
            change => Assert.Equal("created", change.GetProperty("kind").GetString())
        );
        Assert.Contains("warning AVD6026", run.Error, StringComparison.Ordinal);
        // the stack that was removed cannot be previewed
        Assert.EndsWith("\nNext: avd preview --stack more\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nNext: avd validate --all\n",
            (await repository.DiffAsync("--stack", "dev", "--base", "main")).Error,
            StringComparison.Ordinal
        );
        Assert.Contains("note AVD6025", run.Error, StringComparison.Ordinal);
        Assert.Contains("Comparing stack more (2 of 3)", run.Error, StringComparison.Ordinal);
    }

    [GitFact]
    public async Task With_a_base_that_has_errors_nothing_is_compared()
    {
        using var repository = new GitRepository();
        repository.Replace(Overlay, "count: 11", "count: eleven");
        repository.Commit();
        repository.Replace(Overlay, "count: eleven", "count: 11");
        var run = await repository.DiffAsync("--stack", "prod", "--base", "main");

        Assert.Equal((ExitCode.Findings, "Stack prod compared with main\nNothing is compared, because of errors.\n"), (run.Code, run.Out));
        Assert.Contains("error AVD6019", run.Error, StringComparison.Ordinal);
        Assert.Contains("config/variables.prod.yml", run.Error, StringComparison.Ordinal);
    }

    [GitFact]
    public async Task A_removed_stack_whose_base_has_errors_is_no_empty_diff()
    {
        using var repository = new GitRepository();
        repository.Replace(Overlay, "count: 11", "count: eleven");
        repository.Commit();
        File.Delete(Path.Combine(repository.Project, "Pulumi.prod.yaml"));
        File.Delete(Path.Combine(repository.Project, Overlay));
        var run = await repository.DiffAsync("--stack", "prod", "--base", "main");

        Assert.Equal((ExitCode.Findings, "Stack prod compared with main\nNothing is compared, because of errors.\n"), (run.Code, run.Out));
        Assert.Contains("error AVD6019", run.Error, StringComparison.Ordinal);
        // it says that everything is shown as deleted
        Assert.DoesNotContain("AVD6026", run.Error, StringComparison.Ordinal);
    }

    [GitFact]
    public async Task A_head_with_errors_is_not_taken_for_deletions()
    {
        using var repository = new GitRepository();
        repository.Replace(Overlay, "count: 11", "count: eleven");
        var run = await repository.DiffAsync("--stack", "prod", "--base", "main");

        Assert.Equal((ExitCode.Findings, "Stack prod compared with main\nNothing is compared, because of errors.\n"), (run.Code, run.Out));
    }

    [GitFact]
    public async Task The_standard_base_is_the_main_branch_of_the_remote_and_is_asked_for_if_there_is_none()
    {
        using var repository = new GitRepository();
        var without = await repository.DiffAsync("--stack", "prod");
        repository.Git("update-ref", "refs/remotes/origin/main", "main");
        var with = await repository.DiffAsync("--stack", "prod");

        Assert.Contains("error AVD6010", without.Error, StringComparison.Ordinal);
        Assert.Equal("Stack prod compared with origin/main\nNo changes.\n", with.Out);
    }

    [GitFact]
    public async Task Each_way_in_which_a_ref_is_not_there_has_its_own_code()
    {
        using var repository = new GitRepository("infra");
        repository.Git("checkout", "--quiet", "--orphan", "empty");
        repository.Git(
            "-c",
            "user.name=T",
            "-c",
            "user.email=t@example.com",
            "-c",
            "commit.gpgsign=false",
            "commit",
            "--quiet",
            "--allow-empty",
            "--message",
            "x"
        );
        repository.Git("rm", "-r", "--quiet", "--cached", ".");
        repository.Git(
            "-c",
            "user.name=T",
            "-c",
            "user.email=t@example.com",
            "-c",
            "commit.gpgsign=false",
            "commit",
            "--quiet",
            "--message",
            "none"
        );

        Assert.Contains("error AVD6013", (await repository.DiffAsync("--base", "nope")).Error, StringComparison.Ordinal);
        Assert.Contains("error AVD6014", (await repository.DiffAsync("--base=--upload-pack=x")).Error, StringComparison.Ordinal);
        var noProject = (await repository.DiffAsync("--base", "empty")).Error;
        Assert.Contains("error AVD6015", noProject, StringComparison.Ordinal);
        Assert.Contains("run git worktree add ../avd-base empty,", noProject, StringComparison.Ordinal);
        Assert.Contains("error AVD6011", (await repository.DiffAsync(new NoGit(), "--base", "main")).Error, StringComparison.Ordinal);
        Directory.Delete(Path.Combine(repository.Top, ".git"), recursive: true);
        Assert.Contains("error AVD6012", (await repository.DiffAsync("--base", "main")).Error, StringComparison.Ordinal);
    }

    [GitFact]
    public async Task A_shallow_clone_is_told_how_to_get_the_history()
    {
        using var origin = new GitRepository();
        origin.Replace(Overlay, "count: 11", "count: 12");
        origin.Commit();
        var first = origin.Git("rev-parse", "HEAD~1");
        using var clone = new GitRepository();
        Directory.Delete(Path.Combine(clone.Top, ".git"), recursive: true);
        Directory.CreateDirectory(Path.Combine(clone.Top, "clone"));
        clone.Git("clone", "--quiet", "--depth=1", new Uri(origin.Top).AbsoluteUri, Path.Combine(clone.Top, "clone"));
        var run = await CommandRun.OfAsync(
            new PhysicalConfigFiles(),
            host => host with { WorkingFolder = Path.Combine(clone.Top, "clone") },
            "diff",
            "--base",
            first
        );

        Assert.Contains("shallow clone", run.Error, StringComparison.Ordinal);
        Assert.Contains("fetch-depth: 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_begins_with_the_line_that_a_workflow_looks_for() =>
        Assert.StartsWith(
            DiffMarkdownRenderer.Marker,
            (
                await CommandRun.OfAsync(
                    FakeFiles.OfRepository().With("plan.json", SavedPreviewTests.Plan("avd", "prod")),
                    "diff",
                    "--stack",
                    "prod",
                    "--base",
                    "plan.json",
                    "--format",
                    "markdown"
                )
            ).Out,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task No_secret_is_in_any_format()
    {
        var files = FakeFiles.OfRepository().With("plan.json", SavedPreviewTests.Plan("avd", "prod"));
        var runs = await Task.WhenAll(
            AvdPulumi.Infra.Preferences.OutputFormats.Diff.Select(format =>
                CommandRun.OfAsync(files, "diff", "--stack", "prod", "--base", "plan.json", "--format", format)
            )
        );

        Assert.All(runs, run => Assert.DoesNotContain("secret-of-a-preview", run.Out + run.Error, StringComparison.Ordinal));
        Assert.All(runs, run => Assert.DoesNotContain("made-up-in-a-preview", run.Out + run.Error, StringComparison.Ordinal));
        Assert.All(runs, run => Assert.NotEmpty(run.Out));
    }

    [Fact]
    public async Task A_folder_without_a_project_is_told_before_a_missing_branch()
    {
        var run = await CommandRun.OfAsync(FakeFiles.OfRepository().Without("Pulumi.yaml"), "diff");

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD0070: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AVD6010", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_before_its_first_commit_has_nothing_to_fetch()
    {
        using var repository = new GitRepository();
        Directory.Delete(Path.Combine(repository.Top, ".git"), recursive: true);
        repository.Git("init", "--quiet", "--initial-branch=main");

        Assert.All(
            [await repository.DiffAsync(), await repository.DiffAsync("--base", "main")],
            run =>
            {
                Assert.Equal(2, run.Code);
                Assert.Contains("error AVD6013: The repository has no commit yet", run.Error, StringComparison.Ordinal);
                Assert.DoesNotContain("git fetch", run.Error, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Without_a_remote_nothing_is_to_be_fetched()
    {
        using var repository = new GitRepository();
        var run = await repository.DiffAsync("--base", "nope");

        Assert.Contains("The repository has no remote to fetch it from.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("git fetch", run.Error, StringComparison.Ordinal);
    }

    private sealed class FailingGit(string command) : IGit
    {
        public GitAnswer? Run(string folder, ImmutableArray<string> arguments) =>
            arguments[0] == command ? new GitAnswer(128, [], "fatal: unable to read 1234\nmore") : new GitProgram().Run(folder, arguments);
    }
}

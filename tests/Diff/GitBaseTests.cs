using System.Text;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Diff.Bases;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Diff;

/// <summary>The files of a project as a commit has them.</summary>
public sealed class GitBaseTests
{
    [GitFact]
    public void A_commit_is_read_whatever_the_folder_has_now()
    {
        using var repository = new GitRepository("infra/avd");
        var before = File.ReadAllBytes(Path.Combine(repository.Project, "config", "variables.yml"));
        repository.Write("config/variables.yml", "changed: true\n");
        repository.Write("config/variables.later.yml", "tags: {}\n");

        var files = GitBase.Open(new GitProgram(), repository.Project, "main").Files!;

        Assert.Equal(before, files.ReadAllBytes(Path.Combine(repository.Project, "config", "variables.yml")));
        Assert.False(files.Exists(Path.Combine(repository.Project, "config", "variables.later.yml")));
        Assert.Equal(
            ["variables.dev.yml", "variables.prod.yml", "variables.yml"],
            files.NamesIn(Path.Combine(repository.Project, "config")).Order(StringComparer.Ordinal)
        );
        Assert.True(files.IsFolder(Path.Combine(repository.Project, "config")));
        Assert.False(files.IsFolder(Path.Combine(repository.Project, "config", "variables.yml")));
        Assert.Throws<FileNotFoundException>(() => files.ReadAllBytes(Path.Combine(repository.Project, "none.yml")));
    }

    [GitFact]
    public void What_is_outside_the_project_is_not_there()
    {
        using var repository = new GitRepository("infra");
        File.WriteAllText(Path.Combine(repository.Top, "outside.yml"), "a: 1\n");
        repository.Commit();
        var files = GitBase.Open(new GitProgram(), repository.Project, "main").Files!;

        Assert.False(files.Exists(Path.Combine(repository.Top, "outside.yml")));
        Assert.Empty(files.NamesIn(repository.Top));
    }

    [UnixFact]
    public void A_link_leads_to_its_file_and_never_out_of_the_project()
    {
        using var repository = new GitRepository("infra");
        File.WriteAllText(Path.Combine(repository.Top, "outside.yml"), "a: 1\n");
        File.CreateSymbolicLink(Path.Combine(repository.Project, "config", "inner.yml"), "variables.yml");
        File.CreateSymbolicLink(Path.Combine(repository.Project, "config", "outer.yml"), "../../outside.yml");
        File.CreateSymbolicLink(Path.Combine(repository.Project, "config", "round.yml"), "round.yml");
        repository.Commit();
        var files = GitBase.Open(new GitProgram(), repository.Project, "main").Files!;

        Assert.Contains(
            "deployment:",
            Encoding.UTF8.GetString(files.ReadAllBytes(Path.Combine(repository.Project, "config", "inner.yml"))),
            StringComparison.Ordinal
        );
        Assert.False(files.Exists(Path.Combine(repository.Project, "config", "outer.yml")));
        Assert.False(files.Exists(Path.Combine(repository.Project, "config", "round.yml")));
    }

    [UnixFact]
    public async Task A_folder_that_is_a_link_has_the_files_of_its_target()
    {
        using var repository = new GitRepository("infra");
        Directory.Move(Path.Combine(repository.Project, "config"), Path.Combine(repository.Project, "settings"));
        Directory.CreateSymbolicLink(Path.Combine(repository.Project, "config"), "settings");
        repository.Commit();

        Assert.Contains("No changes.", (await repository.DiffAsync("--stack", "prod", "--base", "main")).Out, StringComparison.Ordinal);
    }

    [GitFact]
    public async Task A_config_in_a_submodule_is_an_error_and_not_a_missing_file()
    {
        using var repository = new GitRepository("infra");
        var commit = repository.Git("rev-parse", "HEAD");
        repository.Git("rm", "-r", "--quiet", "--cached", "infra/config");
        repository.Git("update-index", "--add", "--cacheinfo", $"160000,{commit},infra/config");
        repository.CommitStaged();
        var run = await repository.DiffAsync("--stack", "prod", "--base", "main");

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("error AVD6027", run.Error, StringComparison.Ordinal);
        Assert.Contains("infra/config is a submodule", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-x")]
    [InlineData("--output=file")]
    [InlineData("")]
    [InlineData("main branch")]
    [InlineData("main\nbranch")]
    [InlineData("^main")]
    public void What_git_could_take_for_an_option_never_reaches_it(string reference) =>
        Assert.Equal("AVD6014", GitBase.Open(new NoGit(), "/", reference).Fault!.Code);

    [Fact]
    public void A_program_that_is_not_there_is_no_answer() =>
        Assert.Null(new GitProgram { Program = "no-such-program-as-this" }.Run(Path.GetTempPath(), ["--version"]));
}

using System.Text.Json;
using AvdPulumi.Configuration.Estate.Outside;
using AvdPulumi.Infra.Preparation;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

/// <summary><c>avd prepare</c>, as people and programs see it.</summary>
public sealed class PrepareCommandTests
{
    private const string Hospital = "config/examples/hospital.yml";

    public static TheoryData<string, string> Scripts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var script in PreparationScript.All)
            {
                data.Add("hospital", script.Key);
                // it has no single sign-on
                if (script.Key != "single-sign-on")
                    data.Add("small", script.Key);
            }

            return data;
        }
    }

    [Theory]
    [InlineData("small")]
    [InlineData("hospital")]
    public async Task The_list_is_as_committed(string name)
    {
        var run = await CommandRun.OfAsync("prepare", "--config", $"config/examples/{name}.yml", "--width", "100");

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "prepare", $"{name}.txt");
    }

    [Fact]
    public async Task So_is_its_form_for_programs() =>
        Golden.Verify(
            (await CommandRun.OfAsync("prepare", "--config", Hospital, "--format", "json")).Out,
            "tests",
            "Goldens",
            "prepare",
            "hospital.json"
        );

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Scripts_are_as_committed(string name, string key)
    {
        var run = await CommandRun.OfAsync("prepare", key, "--config", $"config/examples/{name}.yml");

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "prepare", $"{name}-{key}.ps1");
    }

    [Fact]
    public async Task A_task_without_a_script_says_who_why_and_how_to_check()
    {
        var run = await CommandRun.OfAsync("prepare", "volumes", "--config", Hospital);

        Assert.Equal(0, run.Code);
        Assert.StartsWith("volumes: Volumes of the storage paths sp-hosts-b1 and 4 others\n", run.Out, StringComparison.Ordinal);
        Assert.All(["When", "Who", "Why", "How", "Check"], part => Assert.Contains($"\n  {part}", run.Out, StringComparison.Ordinal));
        Assert.Equal($"Next: avd prepare --config {Hospital}\n", run.Error);
    }

    [Fact]
    public async Task The_list_ends_with_the_first_script_to_write() =>
        Assert.Equal(
            $"Next: avd prepare directory --config {Hospital} > directory.ps1\n",
            (await CommandRun.OfAsync("prepare", "--config", Hospital)).Error
        );

    [Fact]
    public async Task A_script_goes_out_alone_and_its_notes_go_to_people()
    {
        var run = await CommandRun.OfAsync("prepare", "Directory", "--config", Hospital);

        Assert.StartsWith("<#\n.SYNOPSIS\n", run.Out, StringComparison.Ordinal);
        Assert.StartsWith(
            "For domain administrators. docs/runbooks/prestage-directory.md describes it. Run the script with -WhatIf first.\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_program_gets_a_script_as_text()
    {
        using var json = JsonDocument.Parse((await CommandRun.OfAsync("prepare", "dns", "--config", Hospital, "--format", "json")).Out);

        Assert.Equal("dns", json.RootElement.GetProperty("key").GetString());
        Assert.Equal(
            (await CommandRun.OfAsync("prepare", "dns", "--config", Hospital)).Out,
            json.RootElement.GetProperty("text").GetString()
        );
    }

    [Fact]
    public async Task An_unknown_task_is_answered_with_those_there_are()
    {
        var run = await CommandRun.OfAsync("prepare", "afinity", "--config", Hospital);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(
            $"avd: the config in {Hospital} has no task 'afinity'; its tasks are azure-local, ",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.EndsWith($" Did you mean 'affinity'?\nNext: avd prepare --config {Hospital}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_reference_is_in_a_script() =>
        Assert.All(
            await Task.WhenAll(PreparationScript.All.Select(script => CommandRun.OfAsync("prepare", script.Key, "--config", Hospital))),
            run => Assert.DoesNotContain("keyvault://", run.Out, StringComparison.Ordinal)
        );

    [Fact]
    public async Task Help_teaches_with_examples_as_the_user_types_them()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Environment = new Dictionary<string, string> { ["AVD_COMMAND"] = "dotnet run avd.cs" } },
            "help",
            "prepare"
        );

        Assert.Contains("\n  dotnet run avd.cs prepare directory --stack prod > directory.ps1 ", run.Out, StringComparison.Ordinal);
        Assert.Contains("run it with -WhatIf first", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_describes_every_member()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "outside.md"));
        using var json = JsonDocument.Parse((await CommandRun.OfAsync("prepare", "--config", Hospital, "--format", "json")).Out);

        Assert.Equal(OutsideJson.SchemaVersion, json.RootElement.GetProperty("schemaVersion").GetInt32());
        Assert.All(
            json.RootElement.GetProperty("tasks")[0].EnumerateObject(),
            member => Assert.Contains($"`{member.Name}`", page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_preview_has_a_line_for_each_open_task()
    {
        var run = await CommandRun.OfAsync("preview", "--config", Hospital, "--width", "80");
        var section = run.Out[
            run.Out.IndexOf("\nTo do outside this program  avd prepare <task> shows details\n", StringComparison.Ordinal)..run.Out.IndexOf(
                "\nPhase ",
                StringComparison.Ordinal
            )
        ];

        Assert.All(
            OutsideTasks.Of(Previewed.EstateOf("hospital")).Where(task => task.DoneBy is null),
            task =>
            {
                Assert.Contains($"\n    {task.Key} ", section, StringComparison.Ordinal);
                Assert.Contains($" {task.Key} {task.Title} ", Previewed.Words(section), StringComparison.Ordinal);
            }
        );
        Assert.Contains("affinity (sofs.anti_affinity_confirmed)", section, StringComparison.Ordinal);
        Assert.All(section.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }
}

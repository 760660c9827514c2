using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Generation;
using AvdPulumi.Infra;
using AvdPulumi.Infra.Explanation;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra.Editors;

public sealed partial class ExplainCommandTests
{
    [Fact]
    public async Task Without_an_argument_it_lists_areas_and_sections_and_says_how_to_go_on()
    {
        var run = await CommandRun.OfAsync("explain");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith(
            $"Diagnostics: {AllDiagnostics.All.Length} codes\n  AVD0xxx  Files, layers and shape: ",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.All(SettingsKnowledge.Guide.Sections, section => Assert.Contains($"\n  {section.Path} ", run.Out, StringComparison.Ordinal));
        Assert.Contains("\n  avd explain host_pool.type  explains a setting\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_lists_its_codes()
    {
        var run = await CommandRun.OfAsync("explain", "avd2xxx");

        Assert.Equal(0, run.Code);
        Assert.StartsWith(
            "AVD2xxx: Host pool and session hosts\n  AVD2001 error    The load balancer does not fit",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("AVD1", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_is_explained_whole()
    {
        var run = await CommandRun.OfAsync("explain", "host_pool.type");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("host_pool.type\n  Whether users share hosts (Pooled)", run.Out, StringComparison.Ordinal);
        Assert.All(
            [
                "\n  default  none, the setting is required\n",
                "\n  Personal  Each user has a host.\n",
                "\n  Pulumi.<stack>.yaml           avd:host_pool, with type in it\n",
                "\n  environment                   AVD__HOST_POOL__TYPE\n",
                "\n  for one pool                  pools.<name>.host_pool.type, in any of the files\n",
                "\n  A new value replaces host pools, scaling plans: deleted first, then created again",
                "\n  AVD2001  The load balancer does not fit the host pool type\n",
                "\nExample\n  host_pool:\n    type: Pooled\n",
                "\n  docs/configuration.md#host_pool\n",
            ],
            text => Assert.Contains(text, run.Out, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_section_lists_its_keys()
    {
        var run = await CommandRun.OfAsync("explain", "registration");

        Assert.Contains("\nKeys\n", run.Out, StringComparison.Ordinal);
        Assert.All(
            SettingsKnowledge.Guide.Find("registration")!.Keys,
            key => Assert.Contains($"\n  {key.Name} ", run.Out, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("deployment.location", "host pools", false)]
    [InlineData("deployment.location", "key vaults", false)]
    [InlineData("deployment.location", "Log Analytics workspaces", true)]
    [InlineData("deployment.metadata_location", "host pools", true)]
    [InlineData("image", "session hosts", true)]
    [InlineData("session_host.clusters[].logical_network", "session hosts", true)]
    [InlineData("host_pool.name", "host pools", true)]
    [InlineData("host_pool.name", "key vaults", false)]
    [InlineData("host_pool.description", "A new value replaces", false)]
    public void What_a_change_replaces_comes_from_the_table_of_changes(string path, string kinds, bool isReplaced) =>
        Assert.Equal(isReplaced, ChangeOfSetting.Of(SettingsKnowledge.Guide.Find(path)!).Contains(kinds, StringComparison.Ordinal));

    [Theory]
    [InlineData("list", "explain")]
    [InlineData("area", "explain", "AVD2xxx")]
    [InlineData("diagnostic", "explain", "AVD0020")]
    [InlineData("setting", "explain", "host_pool.type")]
    [InlineData("setting", "explain", "pools")]
    [InlineData("page", "explain", "docs/init.md")]
    public async Task JSON_says_what_it_is(string kind, params string[] args)
    {
        var run = await CommandRun.OfAsync([.. args, "--format", "json"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal((1, kind), ((int)JsonNode.Parse(run.Out)!["schemaVersion"]!, (string?)JsonNode.Parse(run.Out)!["kind"]));
    }

    [Fact]
    public async Task JSON_of_a_setting_has_what_the_text_has()
    {
        var setting = JsonNode.Parse((await CommandRun.OfAsync("explain", "host_pool.type", "--format", "json")).Out)!;

        Assert.True((bool)setting["required"]!);
        Assert.Equal(["Pooled", "Personal"], setting["words"]!.AsArray().Select(word => (string)word!["word"]!));
        Assert.Equal("AVD__HOST_POOL__TYPE", (string?)setting["variable"]);
        Assert.Contains("AVD2001", setting["checks"]!.AsArray().Select(check => (string)check!["code"]!));
        Assert.Equal("docs/configuration.md#host_pool", (string?)setting["docs"]);
    }

    [Theory]
    [InlineData("host_pol.type", "Did you mean 'host_pool.type'?", "Next: avd explain host_pool.type")]
    [InlineData("max_session_limit", "Did you mean 'host_pool.max_session_limit'?", "Next: avd explain host_pool.max_session_limit")]
    [InlineData(
        "scaling.schedule.peak.start",
        "Did you mean 'scaling.schedules[].peak.start'?",
        "Next: avd explain 'scaling.schedules[].peak.start'"
    )]
    [InlineData("AVD4711", "AVD4xxx lists those of its area.", "Next: avd explain AVD4xxx")]
    [InlineData("4711", "AVD4xxx lists those of its area.", "Next: avd explain AVD4xxx")]
    [InlineData("quite something else", "is neither a diagnostic nor a setting.", "Next: avd explain")]
    public async Task What_is_unknown_is_answered_with_what_may_be_meant(string typed, string answer, string next)
    {
        var run = await CommandRun.OfAsync("explain", typed);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(answer, run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"{next}\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AVD20xx", "AVD2xxx lists those of its area.", "Next: avd explain AVD2xxx")]
    [InlineData("session", "Did you mean 'session_host'", "Next: avd explain session_host")]
    [InlineData("docs/int.md", "Did you mean 'docs/init.md'?", "Next: avd explain docs/init.md")]
    [InlineData("docs/init.md#nothing", "Did you mean 'docs/init.md'?", "Next: avd explain docs/init.md")]
    [InlineData("docs/../README.md", "is not a page of the documentation", "Next: avd explain")]
    public async Task So_is_a_part_of_a_name_and_a_page(string typed, string answer, string next)
    {
        var run = await CommandRun.OfAsync("explain", typed);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(answer, run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"{next}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_line_of_an_explanation_ends_with_a_blank()
    {
        foreach (var subject in SettingsKnowledge.Guide.All.Select(setting => setting.Path))
            Assert.DoesNotContain(" \n", (await CommandRun.OfAsync("explain", subject)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_the_documentation_is_printed_whole_or_by_section()
    {
        var page = await CommandRun.OfAsync("explain", "docs/editor.md");
        var section = await CommandRun.OfAsync("explain", "docs/editor.md#avd-explain");

        Assert.Equal((0, 0), (page.Code, section.Code));
        Assert.StartsWith("# Editors and the shell\n", page.Out, StringComparison.Ordinal);
        Assert.StartsWith("## avd explain\n", section.Out, StringComparison.Ordinal);
        Assert.EndsWith("New members are added without a new version.\n", section.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_has_a_title() =>
        Assert.All(Documentation.All, page => Assert.Matches("^[A-Z0-9]", page.Path == page.Title ? "" : page.Title));

    [Fact]
    public void Whatever_page_the_program_names_is_in_it()
    {
        var named = AllDiagnostics
            .All.SelectMany(code => new[] { code.Source.Address ?? "", code.Cause, code.Remedy })
            .Concat(SettingsKnowledge.Guide.All.SelectMany(setting => new[] { setting.Meaning, setting.Source?.Address ?? "" }))
            .Append(File.ReadAllText(Repository.PathOf("infra", "CommandLine", "HelpExamples.cs")))
            .Append(File.ReadAllText(Repository.PathOf("infra", "CommandLine", "AvdApp.cs")))
            .SelectMany(text => Page().Matches(text))
            .Select(match => match.Value)
            .Distinct()
            .ToList();

        Assert.True(named.Count > 30, $"only {named.Count} pages");
        Assert.All(named, address => Assert.NotNull(Documentation.Find(address)));
    }

    // not one in a repository of somebody else
    [GeneratedRegex("(?<![/A-Za-z])docs/[a-z0-9/-]+[.]md(#[a-z0-9_-]+)?")]
    private static partial Regex Page();

    [Fact]
    public void What_is_embedded_is_what_the_settings_records_say()
    {
        var complete = new SettingsGuide(GeneratedFilesTests.Model);

        Assert.Equal(complete.All.Select(Told), SettingsKnowledge.Guide.All.Select(Told));
    }

    private static string Told(SettingDescription setting) =>
        $"{setting.Path}: {setting.Meaning} {setting.Default} {string.Join(' ', setting.Words)} {setting.Example} {setting.Source}";
}

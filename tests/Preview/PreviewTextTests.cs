using System.Text.RegularExpressions;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Preview;

/// <summary>The text of a preview on terminals of all widths: what comes first, what is folded, where lines end.</summary>
public sealed partial class PreviewTextTests
{
    public static TheoryData<string, int, bool> Widths
    {
        get
        {
            var data = new TheoryData<string, int, bool>();
            foreach (var name in new[] { "contoso/dev", "contoso/prod", "examples/large", "examples/max", "examples/brownfield" })
            foreach (var width in new[] { 60, 80, 100, 160 })
            foreach (var isFull in new[] { false, true })
                data.Add(name, width, isFull);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task No_line_is_longer_than_the_terminal_unless_one_word_is(string name, int width, bool isFull)
    {
        var text = TextRenderer.Render((await WholePreviews.Of(name)).Model, Style.Plain, width, isFull);

        var longer = text.Split('\n').Where(line => line.Length > width - 1).Select(line => Branches().Replace(line, ""));
        Assert.All(longer, line => Assert.DoesNotContain(' ', line));
        Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task No_word_is_cut_or_lost_at_a_line_end(string name, int width, bool isFull)
    {
        var model = (await WholePreviews.Of(name)).Model;

        Assert.Equal(
            Previewed.Words(TextRenderer.Render(model, Style.Plain, 1000, isFull)),
            Previewed.Words(TextRenderer.Render(model, Style.Plain, width, isFull))
        );
    }

    [Theory]
    [InlineData("contoso/prod", 60)]
    [InlineData("examples/large", 100)]
    public async Task Colours_change_nothing_but_the_colour(string name, int width)
    {
        var model = (await WholePreviews.Of(name)).Model;

        Assert.Equal(
            TextRenderer.Render(model, Style.Plain, width).Split('\n').Select(line => line.TrimEnd()),
            Colours().Replace(TextRenderer.Render(model, Style.Coloured, width), "").Split('\n').Select(line => line.TrimEnd())
        );
    }

    [Fact]
    public async Task What_is_created_what_is_risky_what_costs_and_what_is_to_do_come_before_the_tree()
    {
        var headings = (await TextAsync("contoso/prod"))
            .Split('\n')
            .Where(line => line.Length > 0 && char.IsUpper(line[0]))
            .Select(line => line.Split("  ")[0]);

        Assert.Equal(
            [
                "At a glance",
                "What is created",
                "Risk",
                "Cost drivers, without prices",
                "To do outside this program",
                "Phase 1: control plane",
            ],
            headings.Skip(1).Take(6)
        );
    }

    [Fact]
    public async Task The_last_line_says_how_to_see_the_rest()
    {
        Assert.Contains("--full", (await TextAsync("contoso/prod")).Split('\n')[^2], StringComparison.Ordinal);
        Assert.DoesNotContain("--full", await TextAsync("contoso/prod", isFull: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24 alert rules by severity: 0: no-available-host; 1: connection-failure-rate,")]
    [InlineData("5 steps: shortpath, join, wait-join, agent, monitor-agent")]
    [InlineData("6 data disks: sofs-con-01-data-1 to 6; each diskSizeGB=1536")]
    [InlineData("10 role assignments: who → role → where")]
    [InlineData("\n    ! AVD Admins → Desktop Virtualization Contributor → resource group rg-contoso-prod-avd\n")]
    [InlineData("\n      AVD Desktop Users → Desktop Virtualization User → application group ag-contoso-desktop\n")]
    [InlineData("5 diagnostic settings: what is logged of what")]
    [InlineData("vaults/kv-contoso-avd-prod (rg-contoso-prod-avd): AuditEvent")]
    [InlineData("rampUp=06:30")]
    [InlineData("offPeak=20:00")]
    [InlineData("emails=avd-ops@contoso.com")]
    [InlineData("publicNetworkAccess=enabled  defaultAction=Deny  ipRules=203.0.113.16/32")]
    [InlineData("expires=2026-11-2")]
    [InlineData("  11 session hosts × 8 vCPU, 32 GB  198 seats\n")]
    public async Task The_short_form_has(string expected) =>
        Assert.Contains(expected, await TextAsync("contoso/prod"), StringComparison.Ordinal);

    [Theory]
    [InlineData("sha256")]
    [InlineData("logAnalyticsWorkspaceId\n    /subscriptions/")]
    [InlineData("control-plane-alerts-pool-load  monitor:ScheduledQueryRule")]
    [InlineData("parameters=")]
    public async Task Only_the_full_form_has(string folded)
    {
        Assert.DoesNotContain(folded, await TextAsync("contoso/prod"), StringComparison.Ordinal);
        Assert.Contains(folded, await TextAsync("contoso/prod", isFull: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_Azure_is_left_out_of_the_full_form_but_machines_that_are_alike()
    {
        var model = (await WholePreviews.Of("contoso/dev")).Model;
        var text = TextRenderer.Render(model, Style.Plain, 1000, isFull: true);

        Assert.All(model.Resources, resource => Assert.Contains($" {resource.Name}", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Markdown_has_the_same_lists_before_the_details()
    {
        var (_, _, model) = await WholePreviews.Of("contoso/prod");
        var markdown = MarkdownRenderer.Render(model);
        var summary = markdown[..markdown.IndexOf("<details>", StringComparison.Ordinal)];

        Assert.All(
            model.Overview.Risk.Concat(model.Overview.Cost),
            section =>
            {
                Assert.Contains($"\n**{section.Title}**\n", summary, StringComparison.Ordinal);
                Assert.All(section.Lines, line => Assert.Contains(MarkdownText.Of(line.Text), summary, StringComparison.Ordinal));
            }
        );
        Assert.Contains("### To do outside this program", summary, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(markdown, "<details>"), Regex.Count(markdown, "\n</details>\n"));
        Assert.DoesNotContain("### Phase", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_shown_and_not_obeyed()
    {
        const string Name = "x\n## y | <b>z</b> @team \u202E`z`\e[31m";
        var model = PreviewRunner.Stopped("avd", "dev", "offline", []) with
        {
            Overview = new PreviewOverview
            {
                Kinds = [new(Name, 2)],
                Machines =
                [
                    new()
                    {
                        Owner = Name,
                        AreHosts = true,
                        Cluster = Name,
                        Names = ["h-1"],
                        Processors = 1,
                        MemoryMb = 1024,
                    },
                ],
                Risk = [new(Name, [new(Name, OverviewWeight.Notable, Name)])],
                Cost = [new("Machines", [new(Name)])],
            },
        };
        var text = TextRenderer.Render(model, Style.Plain, 100);
        var markdown = MarkdownRenderer.Render(model);

        Assert.DoesNotContain('\e', text + markdown);
        Assert.DoesNotContain('\u202E', text + markdown);
        Assert.DoesNotContain("\n##", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n## y", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", markdown, StringComparison.Ordinal);
        Assert.All(
            markdown.Split('\n').Where(line => line.StartsWith("| x", StringComparison.Ordinal)),
            line => Assert.Equal(6, line.Count(c => c == '|'))
        );
    }

    private static async Task<string> TextAsync(string name, bool isFull = false) =>
        TextRenderer.Render((await WholePreviews.Of(name)).Model, Style.Plain, 120, isFull);

    [GeneratedRegex("^[ │├└─]*")]
    private static partial Regex Branches();

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Colours();
}

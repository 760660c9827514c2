using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Rendering.Diffs;
using static AvdPulumi.Tests.Diff.Models;

namespace AvdPulumi.Tests.Diff;

/// <summary>Diffs as text, Markdown and JSON.</summary>
public sealed partial class DiffRenderingTests
{
    private const string Hostile =
        "x | `@team` <script>alert(1)</script> </details> <!-- \n## [a](https://evil.example) #1 \e[31m ::error::";

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(400)]
    public void Markdown_fits_a_comment_whatever_the_number_of_stacks(int stacks)
    {
        var text = DiffMarkdownRenderer.Render(Report(stacks, LargeDiff()), "avd");

        Assert.True(Encoding.UTF8.GetByteCount(text) <= DiffMarkdownRenderer.Limit);
        Assert.StartsWith(DiffMarkdownRenderer.Marker, text, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(text, "<details>"), Regex.Count(text, "</details>"));
        Assert.EndsWith("</sub>\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_is_counted_with_the_command_that_shows_it()
    {
        var text = DiffMarkdownRenderer.Render(Report(10, LargeDiff()), "avd");

        Assert.Equal(
            10,
            Regex
                .Matches(text, "and [0-9]+ more changes: `avd diff --stack (s[0-9])` shows them")
                .Select(match => match.Groups[1].Value)
                .Distinct()
                .Count()
        );
        Assert.Equal(10, Regex.Count(text, @"^\| `s[0-9]` \|", RegexOptions.Multiline));
    }

    [Fact]
    public void A_table_is_never_cut()
    {
        var rows = DiffMarkdownRenderer
            .Render(Report(2000, LargeDiff()), "avd")
            .Split('\n')
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Count(c => c == '|'))
            .Distinct();

        Assert.Equal([10], rows);
    }

    [Fact]
    public void Foreign_text_is_obeyed_in_no_format()
    {
        var before = Of(
            Resource(Vault, Hostile, ("vaultName", Hostile), ("resourceGroupName", "rg")),
            RoleOf("r", "Reader", Hostile, "/subscriptions/s"),
            Resource(Logs, "w", ("workspaceName", "w"), ("resourceGroupName", "rg"), ("tags", Map((Hostile, Hostile))))
        );
        var after = Of(Resource(Logs, "w", ("workspaceName", "w"), ("resourceGroupName", "rg"), ("tags", Map((Hostile, "y")))));
        var report = new DiffReport(Hostile, [Compare(before, after) with { Stack = Hostile, Base = Hostile }]);
        var (text, markdown) = (DiffTextRenderer.Render(report, Style.Plain, 1000), DiffMarkdownRenderer.Render(report, "avd"));

        Assert.DoesNotContain('\e', text + markdown);
        Assert.DoesNotContain("\n##", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^::", text);
        Assert.DoesNotMatch(@"(?<!\\)<script", markdown);
        Assert.Equal(Regex.Count(markdown, "<details>"), Regex.Count(markdown, "</details>"));
        // the marker is the only comment, and nothing but sources is a link
        Assert.Single(Comment().Matches(markdown));
        // what stands as code is read literally
        Assert.DoesNotMatch(@"(?<!\\)\]\(https://evil", Regex.Replace(markdown, "`[^`\n]*`", ""));
        Assert.DoesNotMatch("(?m)(^| )@team", markdown);
        Assert.Equal(Hostile, JsonDocument.Parse(DiffJsonRenderer.Render(report)).RootElement.GetProperty("base").GetString());
    }

    [Fact]
    public void The_verdict_comes_first_then_security_then_what_is_affected_then_the_changes()
    {
        var diff = Compare(
            Of([.. HostOf("h-1"), .. HostOf("h-2"), RoleOf("r", "Owner", "Ops", "/subscriptions/s")]).WithSeats(9),
            Of([.. HostOf("h-1"), RoleOf("r", "Owner", "Ops", "/subscriptions/t")]).WithSeats(9)
        );
        var report = new DiffReport("base", [diff with { Diagnostics = [.. Acknowledgement.None.Check(diff.Changes, []).Diagnostics] }]);
        string[] parts = ["1 error (AVD6020)", "moved: 'Owner' of Ops", "on hosts that are replaced or deleted: 9 of 18"];

        Assert.All(
            [DiffTextRenderer.Render(report, Style.Plain, 200), DiffMarkdownRenderer.Render(report, "avd")],
            text =>
            {
                var places = parts.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToList();
                Assert.DoesNotContain(-1, places);
                Assert.Equal(places.Order(), places);
                Assert.True(text.LastIndexOf("1 session host", StringComparison.Ordinal) > places[2]);
            }
        );
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(400, true)]
    public void No_stack_has_a_heading_alone_and_those_without_room_are_counted(int stacks, bool areSomeLeft)
    {
        var lines = DiffMarkdownRenderer.Render(Report(stacks, LargeDiff()), "avd").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var headings = lines.Index().Where(line => line.Item.StartsWith("### Stack", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(headings);
        Assert.All(headings, heading => Assert.DoesNotMatch("^(### Stack|The details of|<sub>)", lines[heading.Index + 1]));
        var told = $"The details of {stacks - headings.Count} more stacks are not shown: run `avd diff --stack` for each.";
        Assert.Equal((areSomeLeft, areSomeLeft), (headings.Count < stacks, lines.Contains(told)));
    }

    [Fact]
    public void Ten_new_hosts_are_one_line()
    {
        var diff = Compare(Of(), Of([.. Enumerable.Range(1, 10).SelectMany(i => HostOf($"h-{i:00}"))]));
        var lines = DiffTextRenderer.Render(new DiffReport("base", [diff]), Style.Plain, 100).Split('\n');

        Assert.Contains("  + 10 session hosts: h-01 to 10 (2 resources each)", lines);
        Assert.Single(lines, line => line.Contains("h-0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_that_many_types_share_is_told_once()
    {
        static PreviewResource[] Tagged(string value) =>
            [
                VaultOf("kv", ("tags", Map(("owner", value)))),
                PoolOf("Pooled", ("tags", Map(("owner", value)))),
                Resource(Logs, "w", ("workspaceName", "w"), ("resourceGroupName", "rg"), ("tags", Map(("owner", value)))),
            ];

        var change = Assert.Single(ChangeFolding.Of(Compare(Of(Tagged("a")), Of(Tagged("b")))));

        Assert.Equal("3 resources of 3 types", change.What);
        Assert.Equal(
            ("tags.owner", "a", "b"),
            (change.Properties.Single().Path, change.Properties.Single().Before, change.Properties.Single().After)
        );
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void Text_keeps_to_the_width_and_cuts_no_word(int width)
    {
        var diff = Compare(
            Of(VaultOf("kv", ("properties", Map(("text", string.Join(' ', Enumerable.Repeat("word", 60))))))),
            Of(VaultOf("kv", ("properties", Map(("text", string.Join(' ', Enumerable.Repeat("other", 60)))))))
        );
        var text = DiffTextRenderer.Render(new DiffReport("base", [diff]), Style.Plain, width);

        Assert.All(text.Split('\n'), line => Assert.True(line.Length < width, line));
        Assert.Equal(60, Regex.Count(text, @"\bother\b"));
    }

    [Fact]
    public void Of_long_texts_the_part_that_differs_is_shown()
    {
        var (start, end) = (string.Join(' ', Enumerable.Repeat("start", 40)), string.Join(' ', Enumerable.Repeat("end", 60)));
        var (before, after) = ChangedPart.Of($"{start} 198 {end}", $"{start} 378 {end}");

        Assert.Equal(
            (true, true, true),
            (before.Length < 120, before.Contains(" 198 ", StringComparison.Ordinal), after.Contains(" 378 ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Json_has_every_resource_with_before_and_after()
    {
        var diff = Compare(Of(VaultOf("kv", ("tags", Map(("a", "b")))), PoolOf("Pooled")), Of(VaultOf("kv"), PoolOf("Personal")));
        var stack = JsonDocument.Parse(DiffJsonRenderer.Render(new DiffReport("base", [diff]))).RootElement.GetProperty("stacks")[0];
        var changes = stack.GetProperty("changes").EnumerateArray().ToList();

        Assert.Equal(["replaced", "updated"], changes.Select(change => change.GetProperty("kind").GetString()));
        Assert.Equal("Pooled", changes[0].GetProperty("properties")[0].GetProperty("before").GetString());
        Assert.StartsWith(
            "REST specification",
            changes[0].GetProperty("properties")[0].GetProperty("replaces").GetProperty("source").GetString(),
            StringComparison.Ordinal
        );
        Assert.False(changes[1].GetProperty("properties")[0].TryGetProperty("after", out _));
    }

    private static DiffReport Report(int stacks, PreviewDiff diff) =>
        new("base", [.. Enumerable.Range(0, stacks).Select(i => diff with { Stack = $"s{i}" })]);

    // nothing in it folds, and every value is long
    private static PreviewDiff LargeDiff()
    {
        static PreviewResource At(int i, string value) =>
            Resource(
                Vault,
                $"v{i}",
                ("vaultName", $"v{i}x"),
                ("resourceGroupName", "rg"),
                ("tags", Map(($"t{i}", $"{value}{i}ü{new string('z', 900)}")))
            );
        return Compare(
            Of([
                .. Enumerable.Range(0, 300).Select(i => At(i, "a")),
                .. Enumerable.Range(0, 300).Select(i => RoleOf($"r{i}", "Reader", $"P{i}q", $"/subscriptions/s{i}")),
            ]),
            Of([.. Enumerable.Range(0, 300).Select(i => At(i, "b"))])
        );
    }

    [GeneratedRegex(@"(?<!\\)<!--")]
    private static partial Regex Comment();
}

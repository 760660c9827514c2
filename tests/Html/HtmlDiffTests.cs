using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Rendering.Html;
using AvdPulumi.Tests.Diff;

namespace AvdPulumi.Tests.Html;

/// <summary>Changes as a page: what matters first, values literally.</summary>
public sealed class HtmlDiffTests
{
    private const string Payload = "</script><img onerror=pwned()>";

    [Fact]
    public void Every_kind_of_change_is_told_with_its_values()
    {
        var page = PageOf(
            Models.Compare(
                Models.Of(Models.PoolOf("Pooled", ("maxSessionLimit", 8)), Models.VaultOf("kv-old")),
                Models.Of(Models.PoolOf("Pooled", ("maxSessionLimit", 16)))
            )
        );

        Assert.Equal("8", page.QuerySelector("del")!.TextContent);
        Assert.Equal("16", page.QuerySelector("ins")!.TextContent);
        Assert.NotNull(page.QuerySelector("summary .updated"));
        Assert.NotNull(page.QuerySelector("summary .deleted"));
        Assert.Equal(
            ["test", "no change", "none", "0", "1", "0", "1", "0"],
            page.QuerySelectorAll("#stacks tbody tr:first-child > *").Select(cell => cell.TextContent)
        );
    }

    [Fact]
    public void A_replacement_says_why()
    {
        var page = PageOf(Models.Compare(Models.Of(Models.PoolOf("Pooled")), Models.Of(Models.PoolOf("Personal"))));

        Assert.NotEqual("", page.QuerySelector("[data-group] strong")!.TextContent);
        Assert.NotNull(page.QuerySelector("summary .replaced"));
    }

    [Fact]
    public void What_weakens_security_is_marked_and_comes_before_the_changes()
    {
        var diff = Models.Compare(Models.Of(), Models.Of(Models.VaultOf("kv"))) with
        {
            Security = [new(SecurityTopic.Roles, Payload, true)],
        };
        var page = PageOf(diff);

        Assert.Equal("weaker", page.QuerySelector("#stack-1 table .error")!.TextContent);
        Assert.Contains(Payload, page.QuerySelector("#stack-1 table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_text_is_shown_and_never_obeyed()
    {
        var diff = Models.Compare(
            Models.Of(Models.VaultOf("kv", ("tags", Payload))),
            Models.Of(Models.VaultOf("kv", ("tags", Payload + "2")))
        ) with
        {
            Stack = Payload,
            Base = Payload,
        };
        var page = new HtmlParser().ParseDocument(HtmlDiffRenderer.Render(new DiffReport(Payload, [diff])));

        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Contains(Payload, page.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_in_a_run_of_names_is_found()
    {
        var page = PageOf(Models.Compare(Models.Of(), Models.Of([.. Enumerable.Range(1, 10).SelectMany(i => Models.HostOf($"h-{i:00}"))])));
        var row = page.QuerySelector("[data-row]")!;

        Assert.DoesNotContain("h-07", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("h-07", row.GetAttribute("data-row")!.Split(' '));
    }

    [Fact]
    public void Only_changed_properties_have_a_column_and_a_title_is_visible_once()
    {
        var created = PageOf(Models.Compare(Models.Of(), Models.Of(Models.VaultOf("kv"))));
        var updated = PageOf(
            Models.Compare(Models.Of(Models.VaultOf("kv", ("tags", "a"))), Models.Of(Models.VaultOf("kv", ("tags", "b"))))
        );

        Assert.Equal(["What", "Names"], created.QuerySelectorAll("[data-group] thead th").Select(cell => cell.TextContent));
        Assert.Equal(["What", "Names", "Changes"], updated.QuerySelectorAll("[data-group] thead th").Select(cell => cell.TextContent));
        Assert.All(created.QuerySelectorAll("[data-group] caption"), caption => Assert.Equal("unseen", caption.ClassName));
    }

    [Fact]
    public void No_changes_are_said_to_be_none()
    {
        var page = PageOf(Models.Compare(Models.Of(Models.VaultOf("kv")), Models.Of(Models.VaultOf("kv"))));

        Assert.Contains("No changes.", page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["stacks"], page.QuerySelectorAll("main > section").Select(section => section.Id));
    }

    private static IDocument PageOf(PreviewDiff diff) =>
        new HtmlParser().ParseDocument(HtmlDiffRenderer.Render(new DiffReport("main", [diff])));
}

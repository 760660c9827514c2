using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Infra.Rendering.Html;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Html;

/// <summary>The structure of the report, as a browser reads it.</summary>
public sealed class HtmlReportTests
{
    private const string Payload =
        "</title></script></style><script>pwned()</script><img src=x onerror=pwned()>\" onfocus='pwned()' &lt;b&gt; \u202Ex";

    public static TheoryData<string> Names => ["contoso/dev", "contoso/prod", "examples/large", "examples/hospital", "examples/max"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_section_is_named_and_in_the_navigation(string name)
    {
        var page = await ParsedAsync(name);

        var sections = page.QuerySelectorAll("main > section");
        Assert.Equal(
            sections.Select(section => $"#{section.Id}"),
            page.QuerySelectorAll("nav a").Select(link => link.GetAttribute("href"))
        );
        Assert.All(sections, section => Assert.Equal(section.QuerySelector("h2")!.Id, section.GetAttribute("aria-labelledby")));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains("resilience", sections.Select(section => section.Id));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_table_has_a_caption_headings_and_rows_of_their_width(string name)
    {
        var page = await ParsedAsync(name);

        Assert.All(
            page.QuerySelectorAll("table"),
            table =>
            {
                var columns = table.QuerySelectorAll("thead th[scope=col]").Length;
                Assert.NotEqual("", table.QuerySelector("caption")!.TextContent);
                Assert.All(
                    table.QuerySelectorAll("tbody tr"),
                    row => Assert.Equal(columns, row.Children.Sum(cell => int.Parse(cell.GetAttribute("colspan") ?? "1", null)))
                );
            }
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_picture_has_a_name_a_description_and_every_cluster_inside_its_frame(string name)
    {
        var whole = await WholePreviews.Of(name);
        var svg = Parsed(HtmlReport.Render(whole.Model, whole.Estate)).QuerySelector("svg[role=img]")!;

        Assert.All(svg.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEqual("", svg.QuerySelector($"#{id}")!.TextContent));
        Assert.All(
            whole.Estate.Pools.SelectMany(pool => pool.Settings.SessionHost.Clusters).Select(cluster => cluster.Name).Distinct(),
            cluster => Assert.Contains($"Cluster {cluster}", svg.TextContent, StringComparison.Ordinal)
        );
        var height = int.Parse(svg.GetAttribute("viewBox")!.Split(' ')[3], null);
        Assert.All(
            svg.QuerySelectorAll("rect"),
            box => Assert.InRange(int.Parse(box.GetAttribute("y")!, null) + int.Parse(box.GetAttribute("height")!, null), 1, height)
        );
    }

    [Fact]
    public async Task Ids_are_unique_and_nothing_is_loaded()
    {
        var page = await ParsedAsync("examples/max");

        Assert.Distinct(page.All.Select(element => element.Id).Where(id => id is { Length: > 0 }));
        Assert.Empty(page.QuerySelectorAll("link, img, iframe, object, embed, [src], [style]"));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain(
            page.All,
            element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_policy_allows_exactly_the_style_and_the_script_of_the_page_also_as_the_command_prints_it()
    {
        var run = await Previewed.RunAsync("dev", "html");
        var page = Parsed(run.Out);

        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{HashOf(page.QuerySelector("style")!)}'", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src '{HashOf(page.QuerySelector("script")!)}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_text_is_shown_and_never_obeyed()
    {
        var estate = Hostile();
        var page = Parsed(HtmlReport.Render(HostileModel(), estate));

        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("img, b > img, main script, title ~ script"));
        Assert.DoesNotContain(
            page.All,
            element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
        );
        Assert.Contains("<script>pwned()</script>", page.Title, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=pwned()>", page.QuerySelector("#resources")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task A_thousand_hosts_do_not_make_the_page_long()
    {
        var dev = Previewed.SettingsOf("dev");
        var cluster = dev.SessionHost.Clusters[0];
        var many = AvdEstate.Of(
            dev with
            {
                SessionHost = dev.SessionHost with { NumberDigits = 4, Clusters = [cluster with { Count = 999, Addresses = [] }] },
            }
        );
        var whole = await WholePreviews.Of("contoso/dev");
        var before = Parsed(HtmlReport.Render(whole.Model, whole.Estate)).QuerySelector("svg[role=img]")!;
        var after = Parsed(HtmlReport.Render(whole.Model, many)).QuerySelector("svg[role=img]")!;

        Assert.Equal(before.QuerySelectorAll("rect").Length, after.QuerySelectorAll("rect").Length);
        Assert.Contains("999 session hosts", after.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folded_machines_are_found_by_their_names()
    {
        var page = await ParsedAsync("examples/large");

        Assert.Contains(
            page.QuerySelectorAll("tr[data-row]"),
            row => row.GetAttribute("data-row")!.Split(' ').Any(name => name.Contains("avd-kno-009", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_stack_that_was_stopped_shows_its_findings_and_nothing_else()
    {
        var page = Parsed(HtmlReport.Render(PreviewRunner.Stopped("avd", "dev", "offline", [Found()]), null));

        Assert.Equal(["findings"], page.QuerySelectorAll("main > section").Select(section => section.Id));
        Assert.Contains("nothing would be deployed", page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    private static AvdPulumi.Configuration.Diagnostics.Diagnostic Found() =>
        new("AVD0001", AvdPulumi.Configuration.Diagnostics.Severity.Error, null, "x", Payload);

    private static AvdEstate Hostile()
    {
        var dev = Previewed.SettingsOf("dev");
        return AvdEstate.Of(
            dev with
            {
                HostPool = dev.HostPool with { Name = Payload },
                SessionHost = dev.SessionHost with { Clusters = [dev.SessionHost.Clusters[0] with { Name = Payload }] },
                Sofs = dev.Sofs! with { ClusterName = Payload, Nodes = [dev.Sofs.Nodes[0] with { Name = Payload }, dev.Sofs.Nodes[1]] },
            }
        );
    }

    private static PreviewModel HostileModel() =>
        new()
        {
            Project = "avd",
            Stack = Payload,
            Layers = [Payload],
            PackageSource = "offline",
            Diagnostics = [Found()],
            Overview = new() { Kinds = [new(Payload, 1)], Risk = [new(Payload, [new(Payload, OverviewWeight.Notable, Payload)])] },
            Resources =
            [
                new()
                {
                    Type = "azure-native:keyvault:Vault",
                    Name = Payload,
                    Urn = "urn:a",
                    Phase = 1,
                    IsComponent = false,
                    IsInAzure = true,
                    AzureName = Payload,
                    KeyInputs = [new(Payload, Payload)],
                },
            ],
            Outputs = ImmutableSortedDictionary<string, PreviewValue>.Empty.Add(Payload, new PreviewValue.Text(Payload)),
        };

    private static string HashOf(IElement element) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)))}";

    private static async Task<IDocument> ParsedAsync(string name)
    {
        var whole = await WholePreviews.Of(name);
        return Parsed(HtmlReport.Render(whole.Model, whole.Estate));
    }

    private static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);
}

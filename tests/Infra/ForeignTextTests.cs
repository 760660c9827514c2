using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Configuration.Robustness;
using Markdig;

namespace AvdPulumi.Tests.Infra;

/// <summary>Text of others, put into every value and into what is typed: terminals, build servers and pull requests show it and do not obey it.</summary>
public sealed partial class ForeignTextTests
{
    private const string Payload =
        "x\n::error::pwned\r\n  ::add-mask::pwned\u2028::stop-commands::pwned ##[error]pwned ##vso[task.setvariable]pwned \u202Ereversed\u202C zero\u200Bwidth \u009B31m "
        + "@contoso/team #123 https://evil.example $x$ <b>bold</b> | `code` [a](https://evil.example)";

    private static readonly string[][] AllVerbs =
    [
        ["validate"],
        ["validate", "--format", "github"],
        ["validate", "--format", "json"],
        ["validate", "--format", "sarif"],
        ["preview"],
        ["preview", "--format", "markdown"],
        ["preview", "--format", "json"],
        ["preview", "--format", "html"],
        ["sizing"],
        ["sizing", "--format", "csv"],
        ["sizing", "--format", "json"],
        ["sizing", "--format", "markdown"],
    ];

    private static readonly Lazy<ImmutableArray<(string Yaml, bool IsRefused)>> Configs = new(MakeConfigs);

    public static TheoryData<int> Verbs => [.. Enumerable.Range(0, AllVerbs.Length)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task No_output_obeys_a_value(int verb)
    {
        foreach (var (at, config) in Configs.Value.Index())
            if (!config.IsRefused || AllVerbs[verb][0] == "validate" || at / 2 % Others.Length == Array.IndexOf(Others, verb))
                AssertTame(
                    await CommandRun.OfAsync(
                        FakeFiles.OfRepository().With("foreign.yml", config.Yaml),
                        [.. AllVerbs[verb], "--config", "foreign.yml"]
                    )
                );
    }

    // validate shows what is refused in all of its formats; of the other verbs, which show the same findings, each gets a share of the places
    private static readonly int[] Others = [.. Enumerable.Range(0, AllVerbs.Length).Where(verb => AllVerbs[verb][0] != "validate")];

    // two for each place: with the text, and with the text without the characters that most settings refuse
    private static ImmutableArray<(string Yaml, bool IsRefused)> MakeConfigs()
    {
        var tree = ConfigTree.Of("prod");
        return
        [
            .. from spot in Spot.In(tree)
            where spot.Shape.Kind is ValueKind.Text or ValueKind.TextValue or ValueKind.Enumeration
            from text in new[]
            {
                Payload,
                Payload.Replace("\r", "", StringComparison.Ordinal).Replace("\u009B", "", StringComparison.Ordinal),
            }
            let config = spot.With(tree, JsonValue.Create(text))
            select (ConfigTree.Yaml(config), ConfigTree.Load(config).Settings is null),
        ];
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task No_output_obeys_the_name_of_a_tag(int verb)
    {
        var tree = ConfigTree.Of("prod");
        tree["tags"] = new JsonObject { [Payload.Replace("\u009B", "", StringComparison.Ordinal)[20..]] = "x", ["\u202Ex##[error]"] = "y" };

        AssertTame(
            await CommandRun.OfAsync(
                FakeFiles.OfRepository().With("foreign.yml", ConfigTree.Yaml(tree)),
                [.. AllVerbs[verb], "--config", "foreign.yml"]
            )
        );
    }

    [Theory]
    [InlineData("validate", "--stack", Payload)]
    [InlineData("validate", "--config", Payload)]
    [InlineData("preview", "--stack", Payload)]
    [InlineData("preview", "--config", Payload)]
    [InlineData("preview", "--now", Payload)]
    [InlineData("preview", "--format", Payload)]
    [InlineData("explain", Payload)]
    [InlineData(Payload)]
    [InlineData("::error::pwned")]
    public async Task No_output_obeys_what_was_typed(params string[] args) => AssertTame(await CommandRun.OfAsync(args));

    [Theory]
    [InlineData("validate", "https://svc:hunter2@host")]
    [InlineData("validate", "--format", "https://svc:hunter2@host")]
    [InlineData("preview", "--now", "https://host?sig=hunter2")]
    [InlineData("explain", "https://svc:hunter2@host")]
    [InlineData("https://svc:hunter2@host")]
    public async Task No_output_repeats_a_password_that_was_typed(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal(2, run.Code);
        Assert.DoesNotContain("hunter2", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  ::error::x", "  : :error::x")]
    [InlineData("::1 is an address", "::1 is an address")]
    [InlineData("a ##[error]x ##vso[task.complete]", "a ## [error]x ## vso[task.complete]")]
    [InlineData("\e[1mbold\e[0m \e]0;title\a", "\e[1mbold\e[0m  ]0;title ")]
    [InlineData("a\u202Eb\u200Bc\u2066d", @"a\u202Eb\u200Bc\u2066d")]
    [InlineData("Büro 東京 привет 👩‍💻 ❤️‍🔥 🏳️‍🌈 ✓", "Büro 東京 привет 👩‍💻 ❤️‍🔥 🏳️‍🌈 ✓")]
    public void A_line_shows_what_it_holds(string line, params string[] shown) => Assert.Equal(shown[0], LogText.Of(line));

    [Theory]
    [InlineData("@team", "`@team`")]
    [InlineData("see #12 and $x$", "see `#12` and `$x$`")]
    [InlineData("https://x.example", "`https://x.example`")]
    [InlineData("a <b> &amp; *c*", @"a \<b\> \&amp; \*c\*")]
    [InlineData("host_pool.name is 'x'", @"host\_pool.name is 'x'")]
    public void Words_that_a_service_obeys_stand_as_code(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Of(text));

    [Theory]
    [InlineData("a|b", "<code>a&#124;b</code>")]
    [InlineData(@"a\|`b", "<code>a&#92;&#124;&#96;b</code>")]
    public void Code_never_ends_early(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Code(text));

    [Fact]
    public async Task A_program_gets_a_value_as_it_is()
    {
        const string Text = "a\n::error::b ##[error]c \u202Ed";
        var tree = ConfigTree.Of("prod");
        tree["tags"]!["note"] = Text;

        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("foreign.yml", ConfigTree.Yaml(tree)),
            "preview",
            "--config",
            "foreign.yml",
            "--format",
            "json"
        );

        using var json = JsonDocument.Parse(run.Out);
        Assert.Contains(
            json.RootElement.GetProperty("resources").EnumerateArray(),
            resource =>
                resource.GetProperty("inputs").TryGetProperty("tags", out var tags)
                && tags.TryGetProperty("note", out var note)
                && note.GetString() == Text
        );
    }

    private static void AssertTame(CommandRun run)
    {
        Assert.InRange(run.Code, 0, 2);
        foreach (var line in (run.Out + run.Error).Split('\n'))
        {
            Assert.DoesNotMatch(Command(), line);
            Assert.DoesNotContain(line.EnumerateRunes(), rune => rune.Value != '\r' && VisibleText.IsUnseen(rune));
        }
        if (run.Out.StartsWith("## ", StringComparison.Ordinal))
            Assert.DoesNotMatch(
                Obeyed(),
                Code().Replace(Markdown.ToHtml(run.Out, new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build()), "")
            );
    }

    // this program's own annotations begin with a file or a title
    [GeneratedRegex(@"^\s*::(?!(error|warning|notice) (file|title)=)[A-Za-z]|##[A-Za-z]*\[")]
    private static partial Regex Command();

    [GeneratedRegex("<code>.*?</code>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("@contoso|#123|evil|<b>|[$]x")]
    private static partial Regex Obeyed();
}

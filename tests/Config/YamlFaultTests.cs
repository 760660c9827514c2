using System.Text;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration;

public class YamlFaultTests
{
    private static readonly string Nested = string.Concat(Enumerable.Repeat("[", 50));

    private static readonly string Bomb =
        "x-0: &a0 [lol, lol]\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"x-{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));

    public static TheoryData<string, string, int, int, string> Faults =>
        new()
        {
            { "host_pool: {name: x", "AVD0005", 1, 20, "not closed" },
            { "host_pool:\n  name: 'x", "AVD0005", 2, 9, "never closed" },
            { "host_pool:\n  name: a: b", "AVD0005", 2, 10, "put a value that holds ': ' in quotes" },
            { "host_pool:\n    name: x\n  type: Pooled", "AVD0005", 3, 3, "indent" },
            { "host_pool:\n  name: @x", "AVD0005", 2, 9, "begins with a character that needs quotes" },
            { "host_pool:\n  name: \"C:\\Windows\"", "AVD0005", 2, 9, "backslash" },
            { "host_pool\nworkspace: {}", "AVD0005", 2, 10, "the line before lacks its colon" },
            { "host_pool: 'x' y", "AVD0005", 1, 16, "a text after a closing quote" },
            { "host_pool: - x", "AVD0005", 1, 12, "a line of its own" },
            { "host_pool: ]", "AVD0005", 1, 12, "a value is expected" },
            { "tags:\n  a:\n    # b\n     : c", "AVD0005", 4, 7, "a key or a value is missing" },
            { "host_pool: !x!y z", "AVD0005", 1, 12, "begins with ! needs quotes" },
            { "host_pool: &", "AVD0005", 1, 12, "begins with & or * needs quotes" },
            { "%x", "AVD0005", 1, 1, "begins with % needs quotes" },
            { "host_pool: [1, 2\nb: c", "AVD0005", 1, 14, "a bracket or a quote may be missing" },
            { "host_pool:\n\tname: x", "AVD0006", 2, 1, "indented with a tab" },
            { "host_pool:\n  name: x\n\ttype: Pooled", "AVD0006", 3, 1, "indented with a tab" },
            { "host_pool: {}\n---\nworkspace: {}", "AVD0007", 2, 1, "second document" },
            { "tags: {a: b}\ntags: {c: d}", "AVD0008", 2, 1, "'tags' is set twice; the first is in line 1" },
            { "tags:\n  a: b\n  a: c", "AVD0008", 3, 3, "'a' is set twice" },
            { "? [a, b]\n: c", "AVD0009", 1, 3, "A key must be a text" },
            { "{a: b}: c", "AVD0009", 1, 1, "A key must be a text" },
            { "tags: {a: *nothing}", "AVD0010", 1, 11, "no anchor before it" },
            { "tags: &t {a: *t}", "AVD0010", 1, 14, "no anchor before it" },
            { Nested, "AVD0011", 1, 41, "more than 40 levels" },
            { Bomb, "AVD0012", 17, 7, "its aliases expand to more" },
            { "tags: {<<: [1, 2]}", "AVD0013", 1, 12, "merge key" },
            { "tags: {<<: text}", "AVD0013", 1, 12, "merge key" },
            { "tags: {a: !secret x}", "AVD0014", 1, 11, "unknown" },
            { "- a\n- b", "AVD0016", 1, 1, "must contain a map" },
            { "just a text", "AVD0016", 1, 1, "must contain a map" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Says_in_plain_words_what_breaks_the_grammar(string overlay, string code, int line, int column, string says)
    {
        var diagnostic = Assert.Single(Loaded.Overlay(overlay).Diagnostics);

        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(new Origin(OriginKind.File, "config/variables.test.yml", line, column), diagnostic.Origin);
        Assert.Contains(says, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_base_says_where_to_get_one()
    {
        var diagnostic = Assert.Single(Loaded.From(new MemoryFiles()).Diagnostics);

        Assert.Equal("AVD0001", diagnostic.Code);
        Assert.Contains("avd init", diagnostic.Hint, StringComparison.Ordinal);
        // a project of one's own has no such folder
        Assert.DoesNotContain("config/examples", diagnostic.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("---\n")]
    [InlineData("null")]
    public void An_empty_base_is_an_error(string yaml) => Assert.Equal("AVD0002", Assert.Single(Loaded.Base(yaml).Diagnostics).Code);

    [Fact]
    public void An_empty_overlay_is_a_warning_and_changes_nothing()
    {
        var result = Loaded.Overlay("# later\n");

        Assert.Equal(Severity.Warning, Assert.Single(result.Diagnostics).Severity);
        Assert.NotNull(result.Settings);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_a_finding_without_its_absolute_path()
    {
        var diagnostic = Assert.Single(Loaded.From(new MemoryFiles().WithLocked("config/variables.yml")).Diagnostics);

        Assert.Equal("AVD0015", diagnostic.Code);
        Assert.DoesNotContain(MemoryFiles.Root, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_first_byte_that_is_not_utf8()
    {
        byte[] latin1 = [.. "tags:\n  a: é "u8, 0xE4, .. "\n"u8];

        var diagnostic = Assert.Single(Loaded.From(new MemoryFiles().With("config/variables.yml", latin1)).Diagnostics);

        Assert.Equal(("AVD0003", 2, 8), (diagnostic.Code, diagnostic.Origin!.Line, diagnostic.Origin.Column));
    }

    public static TheoryData<Encoding> WrongEncodings =>
        new(Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UnicodeEncoding(bigEndian: false, byteOrderMark: false));

    [Theory]
    [MemberData(nameof(WrongEncodings))]
    public void Tells_other_unicode_encodings_apart(Encoding encoding)
    {
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Loaded.Small)];

        Assert.Equal("AVD0004", Assert.Single(Loaded.From(new MemoryFiles().With("config/variables.yml", bytes)).Diagnostics).Code);
    }

    [Fact]
    public void A_byte_order_mark_of_utf8_is_fine()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Loaded.Small)];

        Loaded.From(new MemoryFiles().With("config/variables.yml", bytes)).Settings();
    }

    [Fact]
    public void Windows_line_ends_are_fine() => Loaded.Base(Loaded.Small.ReplaceLineEndings("\r\n")).Settings();

    [Fact]
    public void A_file_of_five_megabytes_is_refused() =>
        Assert.Equal("AVD0012", Assert.Single(Loaded.Overlay(new string('#', 5 * 1024 * 1024)).Diagnostics).Code);

    [Fact]
    public void A_tab_inside_a_text_is_fine() =>
        Assert.Equal("a\n\tb\n", Loaded.Overlay("workspace:\n  description: |\n    a\n    \tb\n").Settings().Workspace.Description);
}

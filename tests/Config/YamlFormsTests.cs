using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Tests.Configuration;

/// <summary>What YAML 1.2.2 allows is read as it is meant. The values on the right are those of another reader of YAML 1.2, npm's yaml.</summary>
public sealed class YamlFormsTests
{
    public static TheoryData<string, string> Forms =>
        new()
        {
            { "{a: &x b, c: d}", "a=b c=d" },
            { "{a: &x b, c: *x}", "a=b c=b" },
            { "{a: &x b, c: *x , d: *x}", "a=b c=b d=b" },
            { "{a: &x 'b', c: \"d\", e: *x}", "a=b c=d e=b" },
            { "{a: &x.y b, c: *x.y}", "a=b c=b" },
            { "{a: !!str &x 1, c: *x}", "a=1 c=1" },
            { "{a: &x !!str 1, c: *x}", "a=1 c=1" },
            { "{a: &x b c, d: e}", "a=b c d=e" },
            { "{a:\n  &x b, c: *x}", "a=b c=b" },
            { "{a: &x b # comment\n  , c: d}", "a=b c=d" },
            { "{a: b, c: &x d}", "a=b c=d" },
            { "{? &x a : b, c: *x}", "a=b c=a" },
            { "{\"a\":b, 'c':d}", "a=b c=d" },
            { "{a: b,\n  # comment\n  c: d,\n  }", "a=b c=d" },
            { "{\n  a: b # comment\n  }", "a=b" },
            { "{a: http://x/y, c: d#e}", "a=http://x/y c=d#e" },
            { "{a: ! 1}", "a=1" },
            { "{a: !<tag:yaml.org,2002:str> 1}", "a=1" },
            { "\n  a: b\n\t\n  c: d", "a=b c=d" },
            { "\n  a: b\n\t# comment\n  c: d", "a=b c=d" },
            { "\n\t\n  a: b", "a=b" },
            { "\n\t# comment\n  a: b", "a=b" },
            { "\n  \t\n\t# one\n  \t# two\n  a: b\n\t\n\n\t", "a=b" },
            { "\r\n\t\r\n  a: b\r\n\t# comment\r\n  c: d\r\n", "a=b c=d" },
            { "\n  a: 'b'\n \t \n  c: d", "a=b c=d" },
            { "\n  a: b # comment\n \t \n  c: d", "a=b c=d" },
            { "\n  a: \"b\"\n \t# comment\n  c: d", "a=b c=d" },
            { "\n  a: |-\n    b\n    \t\n    c\n \t \n  d: e", "a=b\n\t\nc d=e" },
            { "\n  a: b|\n \t \n  c: 'd'\n \t \n  e: f", "a=b| c=d e=f" },
            { "\n  a:\tb\t# comment\n  c\t: d", "a=b c=d" },
            { "\n  a: b\n    c\n\n    d", "a=b c\nd" },
            { "\n  a: \"b\n\n    c\\\n    d\"", "a=b\ncd" },
            { "\n  a: |-\n    b\n      \tc\n", "a=b\n  \tc" },
            { "\n  a: >-\n    b\n    c\n\n    d\n", "a=b c\nd" },
            { "\n  a: |2-\n      b\n", "a=  b" },
            { "\n  ? a\n  : b\n  'c d': e", "a=b c d=e" },
            { "\n  <<: {a: b, c: d}\n  c: e", "c=e a=b" },
            { "\n  a: b:c\n  d: -e\n  f: ?g\n  h: :i", "a=b:c d=-e f=?g h=:i" },
            { "\n  a: 'it''s'\n  b: \"\\u00e9\\x41\\U0001F600\"", "a=it's b=éA😀" },
            { "\n  a: x\n # a comment with less indentation\n  b: y", "a=x b=y" },
        };

    public static TheoryData<string, int, int> Tabs =>
        new()
        {
            { "tags:\n\ta: b", 2, 1 },
            { "tags:\n  a: b\n\n\n\n\tc: d", 6, 1 },
            { "tags:\n\t# comment\n\ta: b", 3, 1 },
            { "tags:\n\t\n\ta: b", 3, 1 },
            { "tags:\n  a: b\n\t# comment\n  \tc: d", 4, 3 },
            { "workspace:\n  description: |\n    a\n    \tb\ntags:\n\ta: b", 6, 1 },
            { "application_groups:\n\t- name: x", 2, 1 },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_yaml_allows_is_read_as_it_is_meant(string tags, string expected)
    {
        var findings = new List<Diagnostic>();
        var map = (ConfigMap)((ConfigMap)YamlReader.Read($"tags: {tags}", "f", findings)!.Root!).Find("tags")!;

        Assert.Empty(findings);
        Assert.Equal(expected, string.Join(' ', map.Entries.Select(entry => $"{entry.Key}={((ConfigScalar)entry.Value).Text}")));
        Assert.All(map.Entries, entry => Assert.Equal(ScalarType.Text, ((ConfigScalar)entry.Value).Type));
    }

    [Theory]
    [MemberData(nameof(Tabs))]
    public void A_tab_that_indents_is_reported_where_it_stands(string yaml, int line, int column)
    {
        var diagnostic = Assert.Single(Loaded.Overlay(yaml).Diagnostics);

        Assert.Equal(("AVD0006", line, column), (diagnostic.Code, diagnostic.Origin!.Line, diagnostic.Origin.Column));
    }

    [Fact]
    public void A_tab_behind_another_fault_is_not_blamed_for_it() =>
        Assert.Equal("AVD0005", Assert.Single(Loaded.Overlay("tags: a: b\n\t# comment").Diagnostics).Code);

    [Fact]
    public void A_carriage_return_alone_ends_a_line()
    {
        var diagnostic = Assert.Single(Loaded.Overlay("tags:\r  a: b\r\t# comment\r  c: 1\r").Diagnostics);

        Assert.Equal(("AVD0025", 4, 6), (diagnostic.Code, diagnostic.Origin!.Line, diagnostic.Origin.Column));
    }

    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void A_character_that_other_readers_take_for_a_line_break_is_reported(char c) =>
        Assert.Equal("AVD0017", Assert.Single(Loaded.Overlay($"tags:\n  a: x{c}y").Diagnostics).Code);
}

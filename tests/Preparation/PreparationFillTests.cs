using AvdPulumi.Infra.Preparation;

namespace AvdPulumi.Tests.Preparation;

/// <summary>Values of a config become literals, and nothing else of a script changes.</summary>
public sealed class PreparationFillTests
{
    [Theory]
    [InlineData("sofs-cl", "'sofs-cl'")]
    [InlineData("it's", "'it''s'")]
    [InlineData("$(calc)", "'$(calc)'")]
    [InlineData("K\u00F6ln", "('K' + [char] 0x00F6 + 'ln')")]
    [InlineData("\u2019; calc", "('' + [char] 0x2019 + '; calc')")]
    [InlineData("a\nb", "('a' + [char] 0x000A + 'b')")]
    [InlineData("##vso[task]", "('' + [char] 0x0023 + [char] 0x0023 + 'vso[task]')")]
    [InlineData("", "''")]
    public void A_text_is_quoted_and_only_plain_characters_stand_as_they_are(string text, string literal) =>
        Assert.Equal(literal, PowerShellLiteral.Of(text));

    [Fact]
    public void A_list_and_a_list_of_tables_are_literals_of_their_parts()
    {
        Assert.Equal("@('a', 'b')", PowerShellLiteral.Of(["a", "b"]));
        Assert.Equal("@()", PowerShellLiteral.Of(Array.Empty<IEnumerable<(string, string)>>()));
        Assert.Equal(
            "@(\n        @{ A = 'x'; B = 'y' }\n    )",
            PowerShellLiteral.Of(new[] { new[] { ("A", "'x'"), ("B", "'y'") } }.AsEnumerable<IEnumerable<(string, string)>>())
        );
    }

    [Fact]
    public void A_parameter_that_a_template_lacks_is_a_defect() =>
        Assert.Contains(
            "has no parameter Rulez",
            Assert.Throws<InvalidOperationException>(() => new PreparationTemplate("Set-AffinityRule").Filled([("Rulez", "@()")])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_value_is_no_pattern_of_a_replacement() =>
        Assert.Contains(
            "[string] $Zone = '$1$&',",
            new PreparationTemplate("Set-DnsRecord").Filled([("Zone", PowerShellLiteral.Of("$1$&"))]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Shared_functions_stand_in_the_script() =>
        Assert.DoesNotContain("PSScriptRoot", new PreparationTemplate("Set-DnsRecord").Filled([]), StringComparison.Ordinal);
}

using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration;

public class CatalogueTests
{
    [Fact]
    public void Codes_are_unique_and_in_their_form()
    {
        Assert.Equal(DiagnosticCatalogue.All.Length, DiagnosticCatalogue.All.Select(d => d.Code).Distinct().Count());
        Assert.All(DiagnosticCatalogue.All, d => Assert.Matches("^AVD[0-9]{4}$", d.Code));
    }

    [Fact]
    public void Every_descriptor_says_everything() =>
        Assert.All(
            DiagnosticCatalogue.All,
            d =>
                Assert.All(
                    new[] { d.Title, d.Cause, d.Example, d.Remedy, d.Source.Title },
                    text => Assert.False(string.IsNullOrWhiteSpace(text))
                )
        );

    [Theory]
    [InlineData("AVD0020")]
    [InlineData("avd0020")]
    [InlineData("0020")]
    public void A_code_is_found_however_it_is_typed(string code) =>
        Assert.Equal("AVD0020", Assert.Single(DiagnosticCatalogue.All, descriptor => descriptor.IsOf(code)).Code);

    [Fact]
    public void A_code_that_does_not_exist_is_not_found() =>
        Assert.DoesNotContain(DiagnosticCatalogue.All, descriptor => descriptor.IsOf("AVD9999x"));

    [Fact]
    public void A_diagnostic_reads_as_editors_expect()
    {
        var diagnostic = Loaded.Overlay("host_pool: {type: pooled}").Diagnostics.Single();

        Assert.Equal(
            "config/variables.test.yml:1:19: error AVD0028: host_pool.type is 'pooled', but must be one of Pooled, Personal. Did you mean 'Pooled'?",
            diagnostic.ToString()
        );
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    public void Slips_of_the_pen_are_counted(string a, string b, int distance)
    {
        Assert.Equal(distance, Spelling.Distance(a, b));
        Assert.Equal(distance, Spelling.Distance(b, a));
    }

    [Theory]
    [InlineData("max_sesion_limit", "max_session_limit")]
    [InlineData("maxSessionLimit", "max_session_limit")]
    [InlineData("tpye", "type")]
    [InlineData("completely_different", null)]
    [InlineData("", null)]
    public void The_closest_word_is_suggested_if_it_is_close(string word, string? suggestion) =>
        Assert.Equal(suggestion, Spelling.Closest(word, ["name", "type", "max_session_limit"]));
}

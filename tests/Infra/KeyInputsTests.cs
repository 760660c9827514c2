namespace AvdPulumi.Tests.Infra;

/// <summary>Values that decide what users and networks may do are read in a review, so the text and the Markdown show them.</summary>
public sealed class KeyInputsTests
{
    [Theory]
    [InlineData(
        "hospital",
        "applicationGroupReferences",
        "applicationGroups/ag-clinical-desktop (rg-stmary-live-avd), applicationGroups/ag-ehr (rg-stmary-live-avd)"
    )]
    [InlineData("hospital", "preferredAppGroupType", "Desktop")]
    [InlineData("medium", "ipRules", "203.0.113.16/32")]
    [InlineData("max", "applicationGroupReferences", "none")]
    [InlineData("max", "agentUpdate", "Scheduled")]
    public async Task Text_and_Markdown_show(string example, string label, string value)
    {
        Assert.Contains($"{label}={value}", await Previewed.WordsAsync(example), StringComparison.Ordinal);
        Assert.Contains($"{label}: `{value}`", (await Previewed.RunAsync(example, "markdown")).Out, StringComparison.Ordinal);
    }

    // each of many lines of a script's parameter is read in the JSON form
    [Fact]
    public async Task Long_parameters_are_counted_and_short_ones_are_shown()
    {
        var text = await Previewed.WordsAsync("large", "--full");

        Assert.Contains("Values=50 lines", text, StringComparison.Ordinal);
        Assert.Contains(@"Shares=\\sofs-kno\profiles \\sofs-kno.corp.contoso.com\odfc", text, StringComparison.Ordinal);
        Assert.Contains("Profiles|Enabled|Number|1", (await Previewed.RunAsync("large", "json")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rdp_properties_are_shown_whole() =>
        Assert.Contains("redirectclipboard:i:0; redirectprinters:i:1;", await Previewed.WordsAsync("max"), StringComparison.Ordinal);
}

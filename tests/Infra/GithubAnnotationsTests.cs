using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Tests.Infra;

/// <summary>Workflow commands of GitHub Actions: one line each, whatever stands in them.</summary>
public sealed class GithubAnnotationsTests
{
    private static readonly Origin Place = new(OriginKind.File, "config/variables.yml", 3, 5);

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Note, "notice")]
    public void A_severity_is_a_command(Severity severity, string command) =>
        Assert.Equal(
            $"::{command} file=config/variables.yml,line=3,col=5,title=AVD0020::wrong\n",
            GithubAnnotations.Render([new("AVD0020", severity, Place, "host_pool", "wrong")])
        );

    [Fact]
    public void A_hint_is_a_second_line_of_the_message() =>
        Assert.Equal(
            "::error file=config/variables.yml,line=3,col=5,title=AVD0020::100%25 wrong  or so: a, b%0AChange it.\n",
            GithubAnnotations.Render([new("AVD0020", Severity.Error, Place, "host_pool", "100% wrong\r\nor so: a, b", "Change it.")])
        );

    [Fact]
    public void Commas_and_colons_in_a_file_s_name_are_no_syntax() =>
        Assert.Equal(
            "::error file=a%2Cb%3Ac%25.yml,line=1,col=2,title=AVD0020::wrong\n",
            GithubAnnotations.Render([new("AVD0020", Severity.Error, new(OriginKind.File, "a,b:c%.yml", 1, 2), "host_pool", "wrong")])
        );

    [Fact]
    public void A_file_that_is_missing_has_no_line() =>
        Assert.Equal(
            "::error file=config/variables.yml,title=AVD0001::gone\n",
            GithubAnnotations.Render([new("AVD0001", Severity.Error, new(OriginKind.File, "config/variables.yml"), "", "gone")])
        );

    [Fact]
    public void What_is_in_no_file_is_named_in_the_message() =>
        Assert.Equal(
            "::error title=AVD0029::environment variable AVD__X: too much\n::notice title=AVD5016::not yet\n",
            GithubAnnotations.Render([
                new("AVD0029", Severity.Error, new(OriginKind.Environment, "AVD__X"), "x", "too much"),
                new("AVD5016", Severity.Note, null, "avd:layers", "not yet"),
            ])
        );

    [Fact]
    public async Task The_command_prints_them_with_the_summary_below()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("config/variables.dev.yml", "workspace: none\n"),
            "validate",
            "--format",
            "github"
        );

        Assert.Equal(1, run.Code);
        Assert.StartsWith("::error file=config/variables.dev.yml,line=1,col=12,title=AVD0022::", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("\nThe config of stack dev cannot be used: 1 error.\n", run.Out, StringComparison.Ordinal);
    }
}

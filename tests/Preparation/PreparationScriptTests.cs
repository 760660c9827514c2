using AvdPulumi.Infra.Preparation;
using AvdPulumi.Tests.Guest;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Preparation;

/// <summary>The prepared scripts in a real PowerShell: Pester's results are results of this suite.</summary>
public sealed class PreparationScriptTests(PreparationTestRun run) : IClassFixture<PreparationTestRun>
{
    [Fact]
    public void Every_Pester_test_passes()
    {
        PesterOutcome.AssertPassed(run.Report.Tests, run.Report.Blocks);
        Assert.Contains("Skipped: 0, Inconclusive: 0, NotRun: 0", run.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_script_has_tests_of_its_own_that_ran() =>
        Assert.All(PreparationScript.All, script => Assert.Contains(run.Report.Tests, test => test.File == $"{script.Template}.Tests.ps1"));

    [Fact]
    public void Every_literal_was_tried() =>
        Assert.Equal(PreparationTestRun.Texts.Length, run.Report.Tests.Count(test => test.File == "Literals.Tests.ps1"));

    [Fact]
    public void Every_template_is_a_script_or_shared_by_scripts()
    {
        var files = Directory
            .EnumerateFiles(Repository.PathOf("infra", "Preparation"), "*.ps1")
            .Select(file => Path.GetFileNameWithoutExtension(file)!);

        Assert.Equal(
            files.Except(["Common", "Directory"]).Order(StringComparer.Ordinal),
            PreparationScript.All.Select(script => script.Template).Order(StringComparer.Ordinal)
        );
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("infra", "Preparation"), "*.ps1"),
            file => Assert.True(File.ReadAllLines(file).Length <= 250, file)
        );
    }
}

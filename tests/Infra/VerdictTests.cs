using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Tests.Infra;

/// <summary>Which finding a run ends with.</summary>
public sealed class VerdictTests
{
    [Theory]
    [InlineData("AVD0020", "AVD7003", "AVD0021")]
    [InlineData("AVD0061", "AVD0190")]
    [InlineData("AVD0010", "AVD0021")]
    [InlineData("AVD0021", "AVD7003")]
    public void The_next_step_explains_the_cause(string cause, params string[] consequences)
    {
        var found = consequences.Append(cause).Select(code => new Diagnostic(code, Severity.Error, null, "", "x")).ToList();

        Assert.Equal(cause, Verdict.FirstFailing(found, strict: false)!.Code);
        Assert.Equal(
            cause,
            Verdict.FirstFailing(found.Prepend(new Diagnostic("AVD0002", Severity.Warning, null, "", "x")), strict: true)!.Code
        );
    }
}

using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>One layout of the code, by CSharpier; what it leaves alone is in .csharpierignore.</summary>
public sealed class FormatTests
{
    [Fact]
    public void All_C_sharp_is_formatted()
    {
        var run = DotnetTools.Run(TimeSpan.FromMinutes(2), "csharpier", "check", ".");

        Assert.True(run.ExitCode == 0, $"Run `dotnet csharpier format .` and commit what it changes.{Environment.NewLine}{run.Text}");
    }
}

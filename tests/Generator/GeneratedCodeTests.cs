namespace AvdPulumi.Tests.Generator;

public class GeneratedCodeTests
{
    [NpmFact]
    public void The_committed_code_is_what_the_generator_gives()
    {
        Npm.EnsureInstalled();

        var (exitCode, text) = Npm.Generate("--check");

        Assert.True(exitCode == 0, text);
    }
}

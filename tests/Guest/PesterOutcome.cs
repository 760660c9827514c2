using System.Collections.Immutable;

namespace AvdPulumi.Tests.Guest;

/// <summary>Pester's results as results of this suite.</summary>
internal static class PesterOutcome
{
    /// <summary>Fails with what each test and each block says that did not pass.</summary>
    public static void AssertPassed(ImmutableArray<GuestTest> tests, ImmutableArray<GuestBlock> blocks)
    {
        var failures = tests
            .Where(test => test.Result != "Passed")
            .Select(test => $"{test.File}: {test.Name}: {test.Result}{Environment.NewLine}{test.Message}")
            .Concat(blocks.Select(block => $"{block.Name} failed as a whole{Environment.NewLine}{block.Message}"))
            .ToList();

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine + Environment.NewLine, failures));
    }
}

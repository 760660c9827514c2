using AvdPulumi.Configuration.Diagnostics;
using Xunit.Abstractions;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>Each valid configuration of the repository with each of its settings changed in each way the catalogue knows, one at a time.</summary>
public class MutationTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(ConfigTree.Names), MemberType = typeof(ConfigTree))]
    public void Every_single_change_stays_valid_or_is_found_at_its_place(string name)
    {
        Assert.DoesNotContain(ConfigTree.Load(ConfigTree.Of(name)).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);

        var trials = Trial.AllOf(name);

        output.WriteLine(
            $"{name}: {trials.Count} mutations, {string.Join(", ", trials.CountBy(trial => trial.Verdict).Select(count => $"{count.Value} {count.Key}"))}"
        );
        foreach (var kind in trials.GroupBy(trial => trial.Mutant.Kind))
            output.WriteLine(
                $"  {kind.Key}: {string.Join(", ", kind.CountBy(trial => trial.Verdict).OrderBy(count => count.Key).Select(count => $"{count.Value} {count.Key}"))}"
            );
        var missed = trials
            .Where(trial => trial.Verdict is Verdict.Crashed or Verdict.Elsewhere)
            .Select(trial => trial.ToString())
            .ToList();
        missed.ForEach(output.WriteLine);
        Assert.Empty(missed);
        Assert.DoesNotContain(
            trials.SelectMany(trial => trial.Diagnostics),
            diagnostic => diagnostic.ToString().Contains(OddValues.Canary, StringComparison.Ordinal)
        );
        Assert.True(trials.Count > 1000, "a catalogue this small proves nothing");
    }
}

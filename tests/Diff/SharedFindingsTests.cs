using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Diff;
using static AvdPulumi.Tests.Diff.Models;

namespace AvdPulumi.Tests.Diff;

/// <summary>Findings of a setting that several stacks share.</summary>
public sealed class SharedFindingsTests
{
    private static readonly PreviewDiff Changed = Compare(Of(), Of(VaultOf("kv")));
    private static readonly PreviewDiff Same = Compare(Of(), Of());

    [Fact]
    public void A_stack_without_a_change_does_not_repeat_what_a_changed_one_tells() =>
        Assert.Equal([0, 1, 0], CountsOf(Same, Changed, Same));

    [Fact]
    public void Without_any_change_the_first_stack_tells_it() => Assert.Equal([1, 0], CountsOf(Same, Same));

    [Fact]
    public void Each_changed_stack_tells_it() => Assert.Equal([1, 1], CountsOf(Changed, Changed));

    [Fact]
    public void Errors_and_findings_of_one_stack_stay()
    {
        var found = SharedFindings.ToldOnce([
            Changed with
            {
                Diagnostics = [Finding(Severity.Error, "a"), Finding(Severity.Warning, "b")],
            },
            Same with
            {
                Diagnostics = [Finding(Severity.Error, "a"), Finding(Severity.Warning, "c")],
            },
        ]);

        Assert.Equal(["a", "c"], found[1].Diagnostics.Select(one => one.Message));
    }

    private static IEnumerable<int> CountsOf(params PreviewDiff[] diffs) =>
        SharedFindings
            .ToldOnce([.. diffs.Select(diff => diff with { Diagnostics = [Finding(Severity.Warning, "shared")] })])
            .Select(diff => diff.Diagnostics.Length);

    private static Diagnostic Finding(Severity severity, string message) => new("AVD7001", severity, null, "monitoring", message);
}

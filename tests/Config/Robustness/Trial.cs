using System.Collections.Concurrent;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Rules;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>A mutant put to the config gate.</summary>
internal sealed record Trial(Mutant Mutant, Verdict Verdict, IReadOnlyList<Diagnostic> Diagnostics, string Trace = "")
{
    private static readonly Dictionary<string, Rule> Rules = RuleTable.All.ToDictionary(rule => rule.Code);

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Trial>>> Known = new();

    /// <summary>All changes of one of the valid configurations; tried once, however many tests ask.</summary>
    public static IReadOnlyList<Trial> AllOf(string name) =>
        Known.GetOrAdd(name, key => new(() => [.. Mutations.Of(ConfigTree.Of(key)).AsParallel().AsOrdered().Select(Of)])).Value;

    private static Trial Of(Mutant mutant)
    {
        ConfigResult result;
        try
        {
            result = ConfigTree.Load(mutant.Config());
        }
        // one crash must not hide the next one
        catch (Exception fault)
        {
            return new Trial(mutant, Verdict.Crashed, [], fault.ToString());
        }
        var verdict =
            result.Settings is not null ? Verdict.Valid
            : result.Diagnostics.Any(d => LeadsTo(d, mutant.Path)) ? Verdict.Found
            : Verdict.Elsewhere;
        return new Trial(mutant, verdict, result.Diagnostics);
    }

    public override string ToString() =>
        $"{Mutant}: {Verdict} {string.Join(" | ", Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code} {d.Path}: {d.Message}"))}{Trace}";

    // at the place itself, around or inside it; or at the other side of a pairing that names it, or that is documented to look at it
    private static bool LeadsTo(Diagnostic diagnostic, string path) =>
        diagnostic.Severity == Severity.Error
        && diagnostic.Path.Length > 0
        && (
            AreNested(diagnostic.Path, path)
            || diagnostic.Message.Contains(path, StringComparison.Ordinal)
            || (Rules.TryGetValue(diagnostic.Code, out var rule) && rule.Reads.Any(read => AreNested(read, path)))
        );

    private static bool AreNested(string a, string b) => IsIn(a, b) || IsIn(b, a);

    private static bool IsIn(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');
}

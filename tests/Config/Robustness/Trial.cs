using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Rules;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>A mutant put to the config gate.</summary>
internal sealed partial record Trial(Mutant Mutant, Verdict Verdict, IReadOnlyList<Diagnostic> Diagnostics, string Trace = "")
{
    private static readonly Dictionary<string, Rule> Rules = RuleTable.All.ToDictionary(rule => rule.Code);

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Trial>>> Known = new();

    /// <summary>
    /// The changes of one of the valid configurations; tried once, however many tests ask. What the type of a setting refuses is refused wherever the setting stands: such a change
    /// is tried in the first configuration and the first item that have the setting.
    /// </summary>
    public static IReadOnlyList<Trial> AllOf(string name) => Known.GetOrAdd(name, key => new(() => Try(key))).Value;

    private static List<Trial> Try(string name)
    {
        var refused = Before(name).Where(IsRefusedByType).Select(trial => KeyOf(trial.Mutant)).ToHashSet();
        var mutants = Mutations.Of(ConfigTree.Of(name)).Where(mutant => !mutant.IsOfType || !refused.Contains(KeyOf(mutant))).ToList();
        var first = Tried(mutants.Where(mutant => mutant.IsOfType).DistinctBy(KeyOf));
        refused.UnionWith(first.Where(IsRefusedByType).Select(trial => KeyOf(trial.Mutant)));
        var done = first.Select(trial => trial.Mutant).ToHashSet();
        return
        [
            .. first,
            .. Tried(mutants.Where(mutant => !done.Contains(mutant) && !(mutant.IsOfType && refused.Contains(KeyOf(mutant))))),
        ];
    }

    private static IEnumerable<Trial> Before(string name) =>
        ConfigTree.Names.Select<object[], string>(row => (string)row[0]).TakeWhile(other => other != name).SelectMany(AllOf);

    private static List<Trial> Tried(IEnumerable<Mutant> mutants) => [.. mutants.AsParallel().AsOrdered().Select(mutant => Of(mutant))];

    private static bool IsRefusedByType(Trial trial) =>
        trial.Mutant.IsOfType && trial.Verdict == Verdict.Found && trial.Diagnostics.Any(Robust.IsShape);

    // the items of a list have one type
    private static (string Kind, string Path) KeyOf(Mutant mutant) => (mutant.Kind, ItemNumber().Replace(mutant.Path, "[]"));

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

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex ItemNumber();
}

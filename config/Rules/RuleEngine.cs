using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Rules;

/// <summary>Runs the rules over settings, and gives each finding its place.</summary>
internal static class RuleEngine
{
    // names in a message are the author's, and may be of any length
    private const int LongestMessage = 1000;

    private static readonly HashSet<Rule> None = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the rules find in one pool; or, once, what those find that look over all pools.</summary>
    /// <param name="context">The pool.</param>
    /// <param name="faults">What is known to be wrong already, in this pool and in others; rules that look there are left out.</param>
    /// <param name="overPools">Whether the rules that look over all pools are run, rather than the others. Their paths are those that the author knows.</param>
    public static IEnumerable<Diagnostic> Run(RuleContext context, IReadOnlyCollection<Diagnostic> faults, bool overPools = false)
    {
        var leftOut = LeftOut(faults, overPools);
        return RuleTable
            .All.Where(rule => rule.OverPools == overPools && !leftOut.Contains(rule))
            .SelectMany(rule => Findings(rule, context));
    }

    /// <summary>The rules that faults keep from running: each reads a value that is not known.</summary>
    /// <inheritdoc cref="Run"/>
    public static IReadOnlySet<Rule> LeftOut(IReadOnlyCollection<Diagnostic> faults, bool overPools = false)
    {
        var errors = faults.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Path).Distinct().ToList();
        if (errors.Count == 0)
            return None;

        // a fault of another pool is in the way of what looks over all of them
        var broken = errors.Where(path => !PoolPath.IsOfPool(path)).ToList();
        var anywhere = errors.Select(PoolPath.InSection).ToList();

        // a fault of a whole file: nobody knows what would stand in it
        var isNothingKnown = broken.Contains("");
        return RuleTable
            .All.Where(rule =>
                rule.OverPools == overPools
                && (
                    isNothingKnown
                    || rule.Reads.Any(read =>
                        (rule.ReadsEstate || rule.OverPools ? anywhere : broken).Exists(path =>
                            path.Length == 0 || SettingPath.Overlap(read, path)
                        )
                    )
                )
            )
            .ToHashSet<Rule>(ReferenceEqualityComparer.Instance);
    }

    // what a rule over pools says may be worked out from a value that any of them overrides
    private static IEnumerable<string> ReadsOf(Rule rule, RuleContext context) =>
        !rule.OverPools && !rule.ReadsEstate
            ? rule.Reads
            : rule.Reads.Concat(
                context
                    .Pools.Select(pool => pool.Name)
                    .OfType<string>()
                    .SelectMany(name => rule.Reads.Select(read => PoolPath.Of(name, read)))
            );

    // what is missing with its whole section has no place of its own: what asks for it has, and the first line of the file says nothing
    private static Origin? PlaceOf(Finding finding, Rule rule, RuleContext context)
    {
        if (context.Sources.HasSectionOf(finding.Path))
            return context.Sources.Find(finding.Path);
        var asks = ReadsOf(rule, context).FirstOrDefault(read => context.Sources.Has(read));
        return context.Sources.Find(asks ?? finding.Path);
    }

    // A loop, because most rules find nothing: each would hand LINQ an iterator of a type of its own, and what a type does not know yet costs more than the rule.
    private static IEnumerable<Diagnostic> Findings(Rule rule, RuleContext context)
    {
        foreach (var finding in rule.Check(context))
        {
            var found = rule.At(
                PlaceOf(finding, rule, context),
                finding.Path,
                Excerpt.Of(finding.Text, LongestMessage),
                finding.Hint is { } hint ? Excerpt.Of(hint, LongestMessage) : null
            );

            // what a rule says of a confidential value may be worked out from it, so that no search would find it
            yield return context.Sources.IsConfidential(ReadsOf(rule, context)) ? Veiled(found, context) : found;
        }
    }

    private static Diagnostic Veiled(Diagnostic found, RuleContext context)
    {
        var veiled = ConfidentialTexts.Veiled(found);
        return veiled with
        {
            Origin = context.Sources.Find($"{veiled.Path}.{ConfigScalar.NotShown}") is { IsConfidential: true } hidden
                ? hidden
                : veiled.Origin,
        };
    }
}

namespace AvdPulumi.Configuration;

/// <summary>Runs the rules over settings, and gives each finding its place.</summary>
internal static class RuleEngine
{
    // names in a message are the author's, and may be of any length
    private const int LongestMessage = 1000;

    /// <summary>What the rules find. <paramref name="faults"/> is what is known to be wrong already; rules that look there are left out.</summary>
    public static IEnumerable<Diagnostic> Run(RuleContext context, IReadOnlyCollection<Diagnostic> faults)
    {
        var broken = faults.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Path).Distinct().ToList();

        // a fault of a whole file: nobody knows what would stand in it
        if (broken.Contains("")) return [];
        return RuleTable.All
            .Where(rule => !rule.Reads.Any(read => broken.Exists(path => Overlaps(read, path))))
            .SelectMany(rule => Findings(rule, context));
    }

    private static IEnumerable<Diagnostic> Findings(Rule rule, RuleContext context) =>
        rule.Check(context).Select(finding => new Diagnostic(
            rule.Descriptor.Code, rule.Severity, context.Sources.Find(finding.Path), finding.Path,
            Excerpt.Of(finding.Message, LongestMessage), finding.Hint is { } hint ? Excerpt.Of(hint, LongestMessage) : null));

    // one is the other, or lies in it
    private static bool Overlaps(string read, string path) => IsIn(read, path) || IsIn(path, read);

    private static bool IsIn(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');
}

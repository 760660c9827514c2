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
            .Where(rule => !rule.Reads.Any(read => broken.Exists(path => SettingPath.Overlap(read, path))))
            .SelectMany(rule => Findings(rule, context));
    }

    private static IEnumerable<Diagnostic> Findings(Rule rule, RuleContext context)
    {
        var found = rule.Check(context).Select(finding => new Diagnostic(
            rule.Descriptor.Code, rule.Severity, context.Sources.Find(finding.Path), finding.Path,
            Excerpt.Of(finding.Message, LongestMessage), finding.Hint is { } hint ? Excerpt.Of(hint, LongestMessage) : null));

        // what a rule says of a confidential value may be worked out from it, so that no search would find it
        if (!context.Sources.IsConfidential(rule.Reads)) return found;
        return found.Select(ConfidentialTexts.Veiled).Select(veiled => veiled with { Origin = context.Sources.Find($"{veiled.Path}.{ConfigScalar.NotShown}") is { IsConfidential: true } hidden ? hidden : veiled.Origin });
    }
}

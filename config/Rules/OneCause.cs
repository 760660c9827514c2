namespace AvdPulumi.Configuration.Rules;

/// <summary>Merges findings with the same cause into one: a single fix resolves all of them.</summary>
internal static class OneCause
{
    /// <summary>The first finding, with the paths of the others. Empty if there are no findings.</summary>
    public static IEnumerable<Finding> AsOne(this IEnumerable<Finding> findings) =>
        findings.ToList() switch
        {
            [] => [],
            [var only] => [only],
            [var first, .. var others] =>
            [
                first with
                {
                    Message = $"{first.Message} The same applies to {string.Join(", ", others.Select(other => other.Path))}.",
                },
            ],
        };
}

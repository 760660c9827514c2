namespace AvdPulumi.Configuration.Rules;

/// <summary>Makes one finding of several that one cause has: whoever mends it once has mended all of them.</summary>
internal static class OneCause
{
    /// <summary>The first finding, with the places of the others; nothing for none.</summary>
    public static IEnumerable<Finding> AsOne(this IEnumerable<Finding> findings) =>
        findings.ToList() switch
        {
            [] => [],
            [var only] => [only],
            [var first, .. var others] =>
            [
                first with
                {
                    Message = $"{first.Message} The same holds for {string.Join(", ", others.Select(other => other.Path))}.",
                },
            ],
        };
}

using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>"Did you mean" for unknown names.</summary>
internal static class Near
{
    // comparing takes time: a list of a hundred thousand wrong names has one cause, and the first few show it
    private const int Compared = 20;

    /// <summary>A hint with the closest candidate; null if none is close, or after many wrong names.</summary>
    public static string? Hint(string word, IEnumerable<string> candidates, int before) =>
        before < Compared && Spelling.Closest(word, candidates.Take(1000)) is { } near ? $"Did you mean '{near}'?" : null;
}

using System.Collections.Immutable;

namespace AvdPulumi.Components.Monitoring;

/// <summary>What an alert says of itself in Azure: the only text that an operator has at three in the morning.</summary>
internal static class AlertText
{
    /// <summary>The meaning, and what to do, in order.</summary>
    public static string Of(string meaning, ImmutableArray<string> response) =>
        $"{meaning} What to do: {string.Join(' ', response.Select((step, i) => $"{i + 1}. {step}"))}";
}

using System.Collections.Immutable;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Events of one channel of the Windows event log.</summary>
/// <param name="Name">The channel, such as <c>System</c>.</param>
/// <param name="Levels">1 critical, 2 error, 3 warning, 4 information, 0 always.</param>
public sealed record EventChannel(string Name, params ImmutableArray<int> Levels)
{
    /// <summary>Default: any. The provider that the events are from; for channels that many write to.</summary>
    public string? Provider { get; init; }

    /// <summary>As a data collection rule wants it: the channel, an exclamation mark, an XPath.</summary>
    public string XPath
    {
        get
        {
            var levels = $"({string.Join(" or ", Levels.Select(level => $"Level={level}"))})";
            return Provider is null ? $"{Name}!*[System[{levels}]]" : $"{Name}!*[System[Provider[@Name='{Provider}'] and {levels}]]";
        }
    }
}

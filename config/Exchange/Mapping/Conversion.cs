using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>How a value of another tool becomes a setting of this program.</summary>
public sealed record Conversion
{
    /// <summary>In a few words, for the document of the mapping.</summary>
    public required string Title { get; init; }

    /// <summary>Default: keeps the value. Writes the value to the draft. The answer is why that is not possible; null if it was.</summary>
    internal Func<Incoming, string?> Read { get; init; } = static value => value.Keep();

    /// <summary>Default: false. Whether an empty value may say something, such as a section that is there for its defaults.</summary>
    public bool ReadsEmpty { get; init; }
}

namespace AvdPulumi.Configuration.Binding;

/// <summary>The least and the greatest number that a setting accepts.</summary>
internal sealed record NumberRange(double Least, double Most)
{
    /// <summary>Whether a number is between them.</summary>
    public bool Has(double number) => number >= Least && number <= Most;
}

/// <summary>The least and the greatest number of characters that a setting accepts.</summary>
internal sealed record TextLength(int Least, int Most)
{
    /// <summary>Whether a text of this length is accepted.</summary>
    public bool Has(int length) => length >= Least && length <= Most;
}

/// <summary>The shortest and the longest duration that a setting accepts, in ISO 8601 form.</summary>
internal sealed record DurationLimits(string Least, string Most);

namespace AvdPulumi.Facts;

/// <summary>Where a fact comes from, so that everybody can check it: a public page, a page of this project, an observation or an assumption.</summary>
public sealed record Source
{
    private const string Https = "https://";

    /// <summary>A page.</summary>
    /// <param name="title">Its title, the same wherever it is cited.</param>
    /// <param name="address">Its public URL, or its path in this project, such as <c>docs/pools.md</c>.</param>
    public Source(string title, string address)
    {
        Title = title;
        Address = address;
    }

    private Source(string title) => Title = title;

    /// <summary>The title of the page; or what was observed or is assumed.</summary>
    public string Title { get; }

    /// <summary>The page's public URL, or its path in this project; null for an observation or an assumption.</summary>
    public string? Address { get; }

    /// <summary>The public URL; null if the source has none.</summary>
    public string? Url => Address is { } address && address.StartsWith(Https, StringComparison.Ordinal) ? address : null;

    /// <summary>Something that was observed on a real system and that no page documents.</summary>
    public static Source Observed(string what) => new($"observed: {what}");

    /// <summary>A rule of thumb, or a judgement.</summary>
    public static Source Assumption(string what) => new($"assumption: {what}");

    /// <summary>The source on one line.</summary>
    public override string ToString() => Address is null ? Title : $"{Title}, {Address}";
}

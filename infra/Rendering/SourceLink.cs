namespace AvdPulumi.Infra.Rendering;

/// <summary>A source as a link in Markdown.</summary>
internal static class SourceLink
{
    /// <summary>The link; plain text for an observation or an assumption.</summary>
    /// <param name="source">The source.</param>
    /// <param name="toDocs">The way from the page to the folder docs, such as <c>../</c>.</param>
    public static string Of(Source source, string toDocs)
    {
        var title = DiagnosticsDocument.Escape(source.Title);
        if (source.Address is not { } address)
            return title;
        var target = source.Url ?? $"{toDocs}../{address}";
        return $"[{title}]({target.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";
    }
}

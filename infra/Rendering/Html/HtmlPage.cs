using System.Security.Cryptography;
using System.Text;

namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>
/// A page in one file: its style and script are in it, and it loads nothing. A policy in the page allows exactly these two, by their hashes, so that a browser runs nothing else
/// even if text got through unencoded.
/// </summary>
internal static class HtmlPage
{
    private const string Offline = "Created without Azure, the Pulumi CLI or a network.";

    private static readonly string Css = Read("report.css");
    private static readonly string Script = Read("report.js");

    private static readonly string Policy =
        $"default-src 'none'; style-src '{HashOf(Css)}'; script-src '{HashOf(Script)}'; base-uri 'none'; form-action 'none'";

    /// <summary>The page.</summary>
    /// <param name="title">Its title, as text.</param>
    /// <param name="lead">What is below the title, as HTML.</param>
    /// <param name="sections">The sections with content.</param>
    /// <param name="footer">Default: that nothing was asked. How the page came to be, as text.</param>
    public static string Of(string title, string lead, IEnumerable<HtmlSection> sections, string footer = Offline)
    {
        List<HtmlSection> all = [.. sections.Where(section => section.Body.Length > 0)];
        var text = new StringBuilder();
        text.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append($"<title>{HtmlText.Of(title)}</title>\n<style>{Css}</style>\n</head>\n<body>\n")
            .Append("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n")
            .Append($"<header>\n<h1>{HtmlText.Of(title)}</h1>\n{lead}</header>\n");
        text.Append("<nav aria-label=\"Sections\">\n<ul>\n");
        foreach (var section in all)
            text.Append($"<li><a href=\"#{section.Id}\">{HtmlText.Of(section.Title)}</a></li>\n");
        text.Append("</ul>\n</nav>\n<main id=\"main\" tabindex=\"-1\">\n");
        foreach (var section in all)
            text.Append($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\">\n")
                .Append($"<h2 id=\"{section.Id}-title\">{HtmlText.Of(section.Title)}</h2>\n")
                .Append(section.Body)
                .Append("</section>\n");
        return text.Append($"</main>\n<footer><p>{HtmlText.Of(footer)} This page loads nothing.</p></footer>\n")
            .Append($"<script>{Script}</script>\n</body>\n</html>\n")
            .ToString();
    }

    private static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Read(string name)
    {
        using var stream =
            typeof(HtmlPage).Assembly.GetManifestResourceStream($"Html/{name}")
            ?? throw new InvalidOperationException($"The program has no resource {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // a browser reads every line end as a line feed before it compares the hash
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

/// <summary>A section of a page.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading, as text.</param>
/// <param name="Body">Its content, as HTML; a section without content is left out.</param>
internal sealed record HtmlSection(string Id, string Title, string Body);

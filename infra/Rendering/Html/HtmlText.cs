using System.Net;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>Foreign text in HTML and SVG, as content or in a quoted attribute: shown literally, never obeyed.</summary>
internal static partial class HtmlText
{
    /// <summary>The text with every character encoded that could begin markup or end an attribute; invisible characters are shown as numbers.</summary>
    public static string Of(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));

    /// <summary>A name or a value in a font of fixed width, which a browser may break after a separator; empty if it is.</summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"<code>{Separator().Replace(Of(text), "$0<wbr>")}</code>";

    // none of these occurs in an encoded character
    [GeneratedRegex(@"[/\._:](?=[^/\._:])|(?=\()")]
    private static partial Regex Separator();
}

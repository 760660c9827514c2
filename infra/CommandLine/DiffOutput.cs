using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Rendering.Diffs;
using AvdPulumi.Infra.Rendering.Html;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>A comparison in the form that the user asks for.</summary>
internal static class DiffOutput
{
    /// <summary>The output.</summary>
    /// <param name="report">The comparison.</param>
    /// <param name="format">One of the formats of <c>avd diff</c>.</param>
    /// <param name="host">The outside world.</param>
    /// <param name="width">The columns of the terminal.</param>
    public static string Render(DiffReport report, string format, AvdHost host, int width) =>
        format switch
        {
            "json" => DiffJsonRenderer.Render(report),
            "markdown" => DiffMarkdownRenderer.Render(report, host.Command),
            "html" => HtmlDiffRenderer.Render(report),
            _ => DiffTextRenderer.Render(report, host.OutStyle, width),
        };
}

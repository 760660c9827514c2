using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Infra.Rendering;

/// <summary>What became of an imported config, for people: what did not carry over and why, what was added, and what is still missing.</summary>
internal static class ImportReport
{
    /// <summary>The report.</summary>
    /// <param name="file">The imported file.</param>
    /// <param name="imported">The new config.</param>
    /// <param name="missing">The errors that the new config has.</param>
    /// <param name="style">The colours.</param>
    /// <param name="width">The columns of the terminal.</param>
    public static string Render(string file, ImportedConfig imported, ImmutableArray<Diagnostic> missing, Style style, int width)
    {
        var text = new StringBuilder();
        width = WidthFor(style, width);
        if (!imported.Diagnostics.IsEmpty)
            text.Append(style.Heading("Does not carry over"))
                .Append('\n')
                .Append(DiagnosticText.Render(imported.Diagnostics, style))
                .Append('\n');
        if (!imported.Supplied.IsEmpty)
        {
            text.Append(style.Heading("Added, because it follows from the source or the config needs it")).Append('\n');
            foreach (var setting in imported.Supplied)
                AppendWrapped(text, $"  {setting.Setting}: {VisibleText.Of(setting.Value)}  {VisibleText.Of(setting.Why)}", width);
            text.Append('\n');
        }

        if (!missing.IsEmpty)
        {
            text.Append(style.Heading("Still to do")).Append('\n');
            foreach (var diagnostic in missing)
                AppendWrapped(
                    text,
                    $"  {diagnostic.Code} {VisibleText.Of(diagnostic.Message)} {VisibleText.Of(diagnostic.Hint ?? "")}".TrimEnd(),
                    width
                );
            text.Append('\n');
        }

        return text.Append(SummaryOf(file, imported, missing)).Append('\n').ToString();
    }

    // the terminal may be narrower than the preference
    private static int WidthFor(Style style, int width) => Math.Min(style.Columns ?? width, width);

    private static void AppendWrapped(StringBuilder text, string entry, int width)
    {
        foreach (var line in WordWrap.Lines(entry, width, "    ", used: 0))
            text.Append(line).Append('\n');
    }

    /// <summary>The result in one sentence.</summary>
    public static string SummaryOf(string file, ImportedConfig imported, ImmutableArray<Diagnostic> missing)
    {
        var (lost, idle) = (imported.Left.Count(value => !value.IsIdle), imported.Left.Count(value => value.IsIdle));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{VisibleText.Of(file)}: {PreviewSummary.Count(imported.Carried.Length, "value")} carried over, {lost} did not, {idle} {(idle == 1 ? "is" : "are")} off or empty; {PreviewSummary.Count(imported.Supplied.Length, "setting")} added, {PreviewSummary.Count(missing.Length, "error")} left."
        );
    }
}

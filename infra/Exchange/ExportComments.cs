using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Export;

namespace AvdPulumi.Infra.Exchange;

/// <summary>The comments of an exported file: what it is, and what it does not contain.</summary>
internal static class ExportComments
{
    /// <summary>Writes the lines above the parameters.</summary>
    /// <param name="text">The file.</param>
    /// <param name="sign">What begins a comment in its language.</param>
    /// <param name="whose">Whose they are, in a sentence.</param>
    public static void AppendHead(StringBuilder text, string sign, string whose)
    {
        Append(text, sign, $"Parameters of azurelocal-avd, from the config {whose}. Written by avd export.");
        Append(text, sign, "Secrets are references. Do not write a secret into this file.");
    }

    /// <summary>Writes the lines below the parameters: settings without a parameter, by section.</summary>
    /// <param name="text">The file.</param>
    /// <param name="sign">What begins a comment in its language.</param>
    /// <param name="exported">What is exported.</param>
    public static void AppendFoot(StringBuilder text, string sign, ExportedParameters exported)
    {
        if (exported.Uncovered.IsEmpty)
            return;
        Append(text, sign, "Settings without a parameter:");
        foreach (var path in exported.Uncovered.GroupBy(path => path.Split('.', '[')[0]).SelectMany(section => section))
            Append(text, sign, $"  {path}");
    }

    /// <summary>A text that cannot end the comment that it is in.</summary>
    public static string OneLine(string text) => VisibleText.Of(text).Replace("##", "# #", StringComparison.Ordinal);

    private static void Append(StringBuilder text, string sign, string line) =>
        text.Append(CultureInfo.InvariantCulture, $"{sign} {OneLine(line)}\n");
}

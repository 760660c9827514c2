using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Export;

namespace AvdPulumi.Infra.Exchange;

/// <summary>The comments of an exported file: what it is, and what it does not contain. Each is one line.</summary>
internal static class ExportComments
{
    /// <summary>The lines above the parameters.</summary>
    public static IEnumerable<string> Head(string whose) =>
        [
            OneLine($"Parameters of azurelocal-avd, from the config {whose}. Written by avd export."),
            "Secrets are references. Do not write a secret into this file.",
        ];

    /// <summary>The lines below the parameters: settings without a parameter, by section.</summary>
    public static IEnumerable<string> Foot(ExportedParameters exported)
    {
        if (exported.Uncovered.IsEmpty)
            yield break;
        yield return "Settings without a parameter:";
        foreach (var section in exported.Uncovered.GroupBy(path => path.Split('.', '[')[0]))
        foreach (var path in section)
            yield return OneLine($"  {path}");
    }

    /// <summary>A text that cannot end the comment that it is in.</summary>
    public static string OneLine(string text) => VisibleText.Of(text).Replace("##", "# #", StringComparison.Ordinal);
}

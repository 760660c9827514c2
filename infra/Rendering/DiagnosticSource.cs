using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The files with diagnostics, read again for the excerpts that a terminal shows.</summary>
internal sealed class DiagnosticSource(IConfigFiles files, string root)
{
    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    /// <summary>The part of a diagnostic's line that may be shown; null if none.</summary>
    public DiagnosticExcerpt? ExcerptOf(Diagnostic diagnostic)
    {
        if (diagnostic.Origin is not { Kind: OriginKind.File, Line: > 0 } origin)
            return null;
        if (!_lines.TryGetValue(origin.Name, out var lines))
            _lines[origin.Name] = lines = Read(origin.Name);
        return origin.Line <= lines.Length ? DiagnosticExcerpt.Of(diagnostic, lines[origin.Line - 1]) : null;
    }

    private string[] Read(string name)
    {
        try
        {
            using var text = new StreamReader(
                new MemoryStream(files.ReadAllBytes(Path.Combine([root, .. name.Split('/')]))),
                Encoding.UTF8
            );
            return text.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // it was there a moment ago; the findings are complete without it
            return [];
        }
    }
}

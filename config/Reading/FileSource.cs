using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Reading;

/// <summary>Reads the files of a configuration into maps; null, with a diagnostic, where that is not possible.</summary>
internal sealed class FileSource(IConfigFiles files, string root, ICollection<Diagnostic> diagnostics)
{
    /// <summary>Whether something has the name of a file. A folder, or a link that leads nowhere, is not the same as no file: what was meant by it would be lost.</summary>
    public bool Has(string file) => files.Exists(PathOf(file)) || WhyNoFile(file) is not null;

    /// <summary>The map in a file.</summary>
    /// <param name="file">The file, relative to the repository.</param>
    /// <param name="whenEmpty">What to say of a file that holds nothing; null takes that for an empty map.</param>
    /// <param name="whenMissing">Default: that of a file of the project. What to do if there is no such file.</param>
    public ConfigMap? Read(string file, Func<string, Diagnostic>? whenEmpty, string? whenMissing = null)
    {
        if (!files.Exists(PathOf(file)))
            return Report(
                WhyNoFile(file) ?? (whenMissing is null ? FileDiagnostics.Missing(file) : FileDiagnostics.Missing(file, whenMissing))
            );
        byte[] bytes;
        try
        {
            bytes = files.ReadAllBytes(PathOf(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or TimeoutException)
        {
            // the exception's text names the absolute path, which a report had better not
            return Report(
                fault switch
                {
                    UnauthorizedAccessException => FileDiagnostics.Unreadable(file, "access is denied."),
                    TimeoutException => FileDiagnostics.Unreadable(
                        file,
                        "it did not end in time; it may be a pipe or a device.",
                        "Name a file."
                    ),
                    _ => FileDiagnostics.Unreadable(file, "the system reports an input or output fault."),
                }
            );
        }
        if (SourceText.Decode(bytes, file, diagnostics) is not { } text)
            return null;
        return YamlReader.Read(text, file, diagnostics) switch
        {
            YamlDocument { Root: ConfigMap map } => map,
            YamlDocument { Root: null or ConfigScalar { IsNull: true } } => Empty(file, whenEmpty),
            YamlDocument { Root: ConfigBroken } => null,
            YamlDocument { Root: { } other } => Report(FileDiagnostics.NotAMap(other.Origin, file)),
            null => null,
        };
    }

    private Diagnostic? WhyNoFile(string file)
    {
        var path = PathOf(file);
        if (files.IsFolder(path))
            return FileDiagnostics.Folder(file);
        return Path.GetDirectoryName(path) is { } folder && files.NamesIn(folder).Contains(Path.GetFileName(path), StringComparer.Ordinal)
            ? FileDiagnostics.Unreadable(file, "it is a link to a file that does not exist.", "Correct the link, or remove it.")
            : null;
    }

    private ConfigMap? Empty(string file, Func<string, Diagnostic>? whenEmpty)
    {
        if (whenEmpty is null)
            return Nothing(file);
        var diagnostic = whenEmpty(file);
        diagnostics.Add(diagnostic);
        return diagnostic.Severity == Severity.Error ? null : Nothing(file);
    }

    private static ConfigMap Nothing(string file) => new([], new Origin(OriginKind.File, file, 1, 1));

    private ConfigMap? Report(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return null;
    }

    private string PathOf(string file) => Path.Combine([root, .. file.Split('/')]);
}

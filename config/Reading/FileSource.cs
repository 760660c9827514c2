namespace AvdPulumi.Configuration;

/// <summary>Reads the files of a configuration into maps; null, with a diagnostic, where that is not possible.</summary>
internal sealed class FileSource(IConfigFiles files, string root, ICollection<Diagnostic> diagnostics)
{
    public bool Has(string file) => files.Exists(PathOf(file));

    /// <summary>The map in a file.</summary>
    /// <param name="file">The file, relative to the repository.</param>
    /// <param name="whenEmpty">What to say of a file that holds nothing; null takes that for an empty map.</param>
    public ConfigMap? Read(string file, Func<string, Diagnostic>? whenEmpty)
    {
        if (!Has(file)) return Report(files.IsFolder(PathOf(file)) ? FileDiagnostics.Folder(file) : FileDiagnostics.Missing(file));
        byte[] bytes;
        try
        {
            bytes = files.ReadAllBytes(PathOf(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or TimeoutException)
        {
            // the exception's text names the absolute path, which a report had better not
            var reason = fault switch
            {
                UnauthorizedAccessException => "access is denied.",
                TimeoutException => "it did not end in time; it may be a pipe or a device.",
                _ => "the system reports an input or output fault.",
            };
            return Report(FileDiagnostics.Unreadable(file, reason));
        }
        if (SourceText.Decode(bytes, file, diagnostics) is not { } text) return null;
        return YamlReader.Read(text, file, diagnostics) switch
        {
            YamlDocument { Root: ConfigMap map } => map,
            YamlDocument { Root: null or ConfigScalar { IsNull: true } } => Empty(file, whenEmpty),
            YamlDocument { Root: { } other } => Report(FileDiagnostics.NotAMap(other.Origin, file)),
            null => null,
        };
    }

    private ConfigMap? Empty(string file, Func<string, Diagnostic>? whenEmpty)
    {
        if (whenEmpty is null) return Nothing(file);
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

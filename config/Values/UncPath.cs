using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>A path on a Windows file share: \\server\share, and folders after it.</summary>
public sealed record UncPath : ITextValue<UncPath>
{
    private const string Forbidden = "/:*?\"<>|";

    private readonly string _text;

    private UncPath(string text, string server, string share)
    {
        _text = text;
        Server = server;
        Share = share;
    }

    /// <inheritdoc/>
    public static string Expectation => @"a UNC path such as \\server\share";

    /// <inheritdoc/>
    public static string Pattern => """^\\\\[^\\/:*?"<>|]+(\\[^\\/:*?"<>|]+)+$""";

    /// <summary>The server.</summary>
    public string Server { get; }

    /// <summary>The share on the server.</summary>
    public string Share { get; }

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out UncPath? value)
    {
        value = null;
        if (!text.StartsWith(@"\\", StringComparison.Ordinal))
            return false;
        var parts = text[2..].Split('\\');
        if (parts.Length < 2 || parts.Any(string.IsNullOrWhiteSpace) || parts.Any(part => part.Any(Forbidden.Contains)))
            return false;
        value = new UncPath(text, parts[0], parts[1]);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => _text;
}

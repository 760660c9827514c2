using System.Text.Json;
using System.Text.RegularExpressions;

namespace AvdPulumi.Infra.Projects;

/// <summary>Versions of the packages: three numbers, and for a version before a release a suffix.</summary>
internal static partial class ReleasedVersion
{
    /// <summary>What a version must be, in a sentence.</summary>
    public const string Expectation = "three numbers, such as 1.2.0, or a version before a release, such as 1.2.0-preview.1";

    /// <summary>Whether a text is a version.</summary>
    public static bool IsValid(string text) => Form().IsMatch(text);

    /// <summary>The newest release in what <c>dotnet package search --exact-match --format json</c> prints; null if it has none.</summary>
    /// <param name="json">The output.</param>
    public static string? NewestIn(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document
                .RootElement.GetProperty("searchResult")
                .EnumerateArray()
                .SelectMany(source => source.GetProperty("packages").EnumerateArray())
                .Select(package => package.GetProperty("version").GetString()!)
                .Where(version => Released().IsMatch(version))
                .MaxBy(version => Version.Parse(version));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Form();

    [GeneratedRegex(@"^\d{1,9}\.\d{1,9}\.\d{1,9}$")]
    private static partial Regex Released();
}

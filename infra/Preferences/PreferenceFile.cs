using System.Globalization;
using System.Text.Json;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using Microsoft.Extensions.Configuration.Json;

namespace AvdPulumi.Infra.Preferences;

/// <summary>Reads an avd.json.</summary>
internal static class PreferenceFile
{
    /// <summary>Its name.</summary>
    public const string Name = "avd.json";

    // for editors, which read it themselves
    private const string Schema = "$schema";

    /// <summary>The preferences in a file; null where there is no file, or where it cannot be read.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="shown">How sentences name it.</param>
    /// <param name="files">The file system.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static PreferenceLayer? Read(string path, string shown, IConfigFiles files, ICollection<string> problems) =>
        // most runs have none, and need not load what reads JSON
        files.Exists(path)
            ? ReadJson(path, VisibleText.Of(shown), files, problems)
            : null;

    private static PreferenceLayer? ReadJson(string path, string shown, IConfigFiles files, ICollection<string> problems)
    {
        try
        {
            var provider = ProviderOf(files.ReadAllBytes(path));
            var wrong = UnknownIn(provider, shown).ToList();
            foreach (var problem in wrong)
                problems.Add(problem);
            return wrong.Count > 0 ? null : new PreferenceLayer(provider, key => $"{key} in {shown}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or TimeoutException)
        {
            problems.Add(
                $"{shown} cannot be read: {(fault is UnauthorizedAccessException ? "access is denied" : "the system reports an input or output fault")}."
            );
        }
        catch (JsonException fault)
        {
            problems.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{shown} is not valid JSON: look at line {fault.LineNumber + 1}, column {fault.BytePositionInLine + 1}."
                )
            );
        }
        // a list at the top, or a key twice
        catch (FormatException)
        {
            problems.Add($"{shown} must be one JSON object that holds each key once, such as {{\"stack\": \"prod\"}}.");
        }

        return null;
    }

    private static JsonStreamConfigurationProvider ProviderOf(byte[] bytes)
    {
        var provider = new JsonStreamConfigurationProvider(new JsonStreamConfigurationSource { Stream = new MemoryStream(bytes) });
        provider.Load();
        return provider;
    }

    private static IEnumerable<string> UnknownIn(JsonStreamConfigurationProvider provider, string shown)
    {
        string[] known = [.. PreferenceName.All.Select(name => name.Key)];
        foreach (var key in provider.GetChildKeys([], null).Distinct(StringComparer.OrdinalIgnoreCase).Where(key => key != Schema))
        {
            var isKnown = known.Contains(key, StringComparer.OrdinalIgnoreCase);
            if (isKnown && provider.GetChildKeys([], key).Any())
                yield return $"{key} in {shown} is a list or an object; it must be a single value.";
            else if (!isKnown)
                yield return $"'{PreferenceValue.Shown(key)}' in {shown} is not a preference; the preferences are {string.Join(", ", known)}.{(Spelling.Closest(key, known) is { } meant ? $" Did you mean '{meant}'?" : "")}";
        }
    }
}

using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>
/// Keeps values that may have been decrypted out of diagnostics. Many rules write messages, and none of them knows where a value comes from. Therefore each diagnostic is
/// checked here, once and last. A diagnostic that could show such a value shows only the title of its code.
/// </summary>
internal sealed class ConfidentialTexts
{
    private const string Explained = "The values are not shown, because they may have been decrypted.";

    // shorter ones are looked for as words of their own: each would be found in some other word
    private const int ShortestPart = 4;

    private const int MostCompared = 40;

    // keys that settings declare say nothing about anybody's config
    private static readonly Lazy<HashSet<string>> DeclaredKeys = new(() => new(KeysOf(SettingsShapes.Root, []), StringComparer.Ordinal));

    private readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase);

    private ConfidentialTexts(ConfigNode config) => Gather(config);

    /// <summary>The confidential texts of a config: its values, and the keys that are the author's.</summary>
    public static ConfidentialTexts Of(ConfigNode config) => new(config);

    /// <summary>The diagnostic as it may be shown.</summary>
    public Diagnostic Veil(Diagnostic finding) =>
        _texts.Count == 0 || !(Shows(finding.Message) || Shows(finding.Hint) || Shows(finding.Path)) ? finding : Veiled(finding);

    /// <summary>The title of the code, at the setting, without values of the config.</summary>
    public static Diagnostic Veiled(Diagnostic finding)
    {
        var entry = DiagnosticCatalogue.All.Single(known => known.Code == finding.Code);
        return finding with { Path = SettingPath.Declared(finding.Path), Message = $"{entry.Title}. {Explained}", Hint = entry.Remedy };
    }

    private bool Shows(string? output) => output is not null && _texts.Any(text => Holds(output, text));

    private static bool Holds(string output, string text)
    {
        for (
            var at = output.IndexOf(text, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = output.IndexOf(text, at + 1, StringComparison.OrdinalIgnoreCase)
        )
            if (text.Length >= ShortestPart || (IsBorder(output, at - 1) && IsBorder(output, at + text.Length)))
                return true;
        return false;
    }

    private static bool IsBorder(string output, int at) => at < 0 || at >= output.Length || !char.IsLetterOrDigit(output[at]);

    private void Gather(ConfigNode node)
    {
        switch (node)
        {
            case ConfigMap map:
                foreach (var entry in map.Entries)
                {
                    if (entry.Origin.IsConfidential && !DeclaredKeys.Value.Contains(entry.Key))
                        Add(entry.Key);
                    Gather(entry.Value);
                }
                break;
            case ConfigList list:
                foreach (var item in list.Items)
                    Gather(item);
                break;
            // true and false are words of every other message, and tell nobody anything
            case ConfigScalar { IsConfidential: true, Type: not (ScalarType.Boolean or ScalarType.Null) } scalar:
                Add(scalar.Text);
                break;
        }
    }

    // a message shows the beginning of a long text, on one line
    private void Add(string text)
    {
        foreach (var line in text.Split(['\r', '\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            _texts.Add(line.Length <= MostCompared ? line : line[..MostCompared]);
    }

    private static IEnumerable<string> KeysOf(RecordShape record, HashSet<Type> seen) =>
        !seen.Add(record.Type)
            ? []
            : record.Properties.SelectMany(property =>
                (property.Value.Element ?? property.Value) is { Kind: ValueKind.Record } inner
                    ? KeysOf(inner.Record, seen).Prepend(property.Key)
                    : [property.Key]
            );
}

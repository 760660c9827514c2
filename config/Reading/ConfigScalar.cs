using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Reading;

/// <summary>A single value as it is written.</summary>
internal sealed class ConfigScalar(string text, ScalarForm form, Origin origin) : ConfigNode(origin, 1 + (text.Length / TextPerWeight))
{
    /// <summary>What messages show in place of a value that may be secret.</summary>
    public const string NotShown = "(not shown)";

    private const int LongestShown = 60;

    public string Text { get; } = text;

    public ScalarForm Form { get; } = form;

    /// <summary>Whether the value may have been decrypted on its way here, so that no message may show it.</summary>
    public bool IsConfidential => Origin.IsConfidential;

    /// <summary>What YAML's core schema takes the text for.</summary>
    public ScalarType Type { get; } = form == ScalarForm.Quoted ? ScalarType.Text : CoreSchema.TypeOf(text);

    public bool IsNull => Type == ScalarType.Null;

    /// <summary>The value as messages show it.</summary>
    public string Shown
    {
        get
        {
            if (IsConfidential || UserInfo.MayBeIn(Text))
                return NotShown;
            return $"'{Excerpt.Of(Text, LongestShown)}'";
        }
    }

    public override string Describe() =>
        Type switch
        {
            ScalarType.Null => "nothing",
            ScalarType.Boolean => "true or false",
            ScalarType.Integer or ScalarType.Float => "a number",
            ScalarType.Text => "a text",
        };
}

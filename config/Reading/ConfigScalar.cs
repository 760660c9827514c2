namespace AvdPulumi.Configuration;

/// <summary>A single value as it is written.</summary>
internal sealed class ConfigScalar(string text, ScalarForm form, Origin origin, bool isConfidential = false) : ConfigNode(origin, 1)
{
    private const int LongestShown = 60;

    public string Text { get; } = text;

    public ScalarForm Form { get; } = form;

    /// <summary>Whether the value may have been decrypted on its way here, so that no message may show it.</summary>
    public bool IsConfidential { get; } = isConfidential;

    /// <summary>What YAML's core schema takes the text for.</summary>
    public ScalarType Type { get; } = form == ScalarForm.Quoted ? ScalarType.Text : CoreSchema.TypeOf(text);

    public bool IsNull => Type == ScalarType.Null;

    /// <summary>The value as messages show it.</summary>
    public string Shown
    {
        get
        {
            if (IsConfidential) return "(not shown)";
            var line = new string([.. Text.Take(LongestShown).Select(c => char.IsControl(c) ? ' ' : c)]);
            return $"'{line}{(Text.Length > LongestShown ? "…" : "")}'";
        }
    }

    public override string Describe() => Type switch
    {
        ScalarType.Null => "nothing",
        ScalarType.Boolean => "true or false",
        ScalarType.Integer or ScalarType.Float => "a number",
        _ => "a text",
    };
}

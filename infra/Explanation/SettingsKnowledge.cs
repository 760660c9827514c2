using AvdPulumi.Configuration.Generation;

namespace AvdPulumi.Infra.Explanation;

/// <summary>What the program itself carries about settings: their documentation and examples, which are embedded in this assembly. Read when something is explained, and never at a start.</summary>
internal static class SettingsKnowledge
{
    private static readonly Lazy<SettingsGuide> Known = new(() =>
        new SettingsGuide(
            new SettingsModel(
                XmlDocs.Parse(Read("Settings/settings.xml")),
                SettingExamples.Parse(SettingExamples.Files.Select(file => Read($"Examples/{file}")))
            )
        )
    );

    /// <summary>All settings.</summary>
    public static SettingsGuide Guide => Known.Value;

    private static string Read(string name)
    {
        using var stream =
            typeof(SettingsKnowledge).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

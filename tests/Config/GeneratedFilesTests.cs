using AvdPulumi.Configuration.Generation;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration;

public class GeneratedFilesTests
{
    internal static readonly SettingsModel Model = new(
        XmlDocs.Parse(File.ReadAllText(Path.ChangeExtension(typeof(AvdSettings).Assembly.Location, ".xml"))),
        SettingExamples.Parse(SettingExamples.Files.Select(file => File.ReadAllText(Repository.PathOf("config", "examples", file))))
    );

    [Fact]
    public void The_schema_is_what_the_settings_records_give() =>
        Golden.Verify(JsonSchema.Write(Model, isOverlay: false), "config", "schema", "variables.schema.json");

    [Fact]
    public void The_overlay_schema_is_what_the_settings_records_give() =>
        Golden.Verify(JsonSchema.Write(Model, isOverlay: true), "config", "schema", "variables.overlay.schema.json");

    [Fact]
    public void The_reference_is_what_the_settings_records_give() =>
        Golden.Verify(ConfigurationReference.Write(Model), "docs", "configuration.md");
}

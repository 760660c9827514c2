using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Generation;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration;

/// <summary>The rules that the settings records keep, so that schema, reference and binder can rely on them.</summary>
public class SettingsRecordsTests
{
    private static IEnumerable<(SettingsRecord Record, SettingsKey Key)> Keys =>
        GeneratedFilesTests.Model.Records.SelectMany(record => record.Keys.Select(key => (record, key)));

    [Fact]
    public void The_sections_are_those_of_the_design() =>
        Assert.Equal(
            [
                "subscription",
                "deployment",
                "key_vault",
                "host_pool",
                "application_groups",
                "workspace",
                "registration",
                "session_host",
                "domain",
                "identity",
                "rbac",
                "fslogix",
                "sofs",
                "network",
                "monitoring",
                "scaling",
                "image",
                "storage",
                "backup",
                "sizing",
                "tags",
            ],
            GeneratedFilesTests.Model.Root.Keys.Select(key => key.Name)
        );

    [Fact]
    public void Every_key_says_what_it_means() => Assert.Empty(Keys.Where(pair => pair.Key.Meaning.Length < 4).Select(Named));

    [Fact]
    public void Optional_keys_say_their_default_and_required_ones_have_none() =>
        Assert.Empty(Keys.Where(pair => pair.Key.Property.IsRequired == pair.Key.Default is not null).Select(Named));

    [Fact]
    public void Every_record_and_word_is_described()
    {
        Assert.Empty(
            GeneratedFilesTests
                .Model.Records.Where(record => record.Summary.Length == 0 || record.Source is { Url: null })
                .Select(record => record.Name)
        );
        var enumerations = Keys.Select(pair => pair.Key.Value.Element ?? pair.Key.Value)
            .Where(value => value.Kind == ValueKind.Enumeration && value.Type != typeof(DayOfWeek));
        Assert.All(enumerations.SelectMany(GeneratedFilesTests.Model.Words), word => Assert.NotEmpty(word.Meaning));
    }

    [Fact]
    public void The_default_that_is_written_is_the_default_that_is_taken()
    {
        var differing = Keys.Where(pair => !pair.Key.Property.IsRequired && Actual(pair.Key) is { } actual && actual != pair.Key.Default);

        Assert.Empty(differing.Select(pair => $"{Named(pair)}: says {pair.Key.Default}, is {Actual(pair.Key)}"));
    }

    [Fact]
    public void Defaults_are_within_their_own_range()
    {
        var outside = Keys.Where(pair =>
            pair.Key.Property is { IsRequired: false, Range: { } range } property
            && property.Of(property.Record.Standard) is { } value
            && !range.Has(Convert.ToDouble(value, CultureInfo.InvariantCulture))
        );

        Assert.Empty(outside.Select(Named));
    }

    [Fact]
    public void Durations_with_a_range_name_durations() =>
        Assert.All(
            Keys.Select(pair => pair.Key.Property.DurationRange).OfType<DurationLimits>(),
            range =>
            {
                Assert.True(IsoDuration.TryCreate(range.Least, out var least));
                Assert.True(IsoDuration.TryCreate(range.Most, out var most));
                Assert.True(least.Value < most.Value);
            }
        );

    [Fact]
    public void Numbers_have_a_range() =>
        Assert.Empty(
            Keys.Where(pair => pair.Key.Value.Kind is ValueKind.Integer or ValueKind.Number && pair.Key.Property.Range is null)
                .Select(Named)
        );

    [Fact]
    public void Every_settings_record_is_reached_from_the_root()
    {
        var all = typeof(AvdSettings)
            .Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Settings", StringComparison.Ordinal) && type.IsClass);

        Assert.Equal(all.Select(type => type.Name).Order(), GeneratedFilesTests.Model.Records.Select(record => record.Type.Name).Order());
    }

    [Fact]
    public void Words_say_what_Azure_expects()
    {
        Assert.Equal("RailApplications", EnumWords.Of(PreferredAppGroupType.RailApplications));
        Assert.Equal("Standard_LRS", EnumWords.Of(StorageSku.StandardLrs));
        Assert.Equal("standard", EnumWords.Of(KeyVaultSku.Standard));
    }

    // the text of a simple default; null where it is none or a record
    private static string? Actual(SettingsKey key) =>
        key.Property.Of(key.Property.Record.Standard) switch
        {
            bool value => value ? "true" : "false",
            int value => value.ToString(CultureInfo.InvariantCulture),
            string { Length: 0 } => "empty",
            string value => value.TrimEnd('.'),
            Enum value => key.Value.WordOf(value),
            IsoDuration or TimeOfDay => key.Property.Of(key.Property.Record.Standard)!.ToString(),
            _ => null,
        };

    private static string Named((SettingsRecord Record, SettingsKey Key) pair) => $"{pair.Record.Name}.{pair.Key.Name}";
}

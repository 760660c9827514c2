using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Generation;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Estates;

/// <summary>The registry baseline against FSLogix's reference, which is written down by itself.</summary>
public sealed class FslogixBaselineTests
{
    private static readonly Dictionary<(string Key, string Name), string[]> Reference = File.ReadAllLines(
            Repository.PathOf("tests", "Fixtures", "fslogix-reference.csv")
        )
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(';'))
        .ToDictionary(row => (KeyOf(row[0]), row[1]));

    [Fact]
    public void Every_value_is_in_the_reference_with_its_type_range_and_default() =>
        Assert.All(
            FslogixBaseline.All,
            value =>
            {
                var row = Reference[(value.Key, value.Name)];

                Assert.Equal(row[2] == "D" ? FslogixType.Number : FslogixType.Text, value.Type);
                Assert.Equal(row[3], value is { Name: "ProxyDirectory" } ? "" : value.Default);
                // where the page gives a limit it is the same
                Assert.Equal(row[4] is "" ? value.Lowest : int.Parse(row[4], null), value.Lowest);
                Assert.Equal(row[5] is "" ? value.Highest : int.Parse(row[5], null), value.Highest);
            }
        );

    [Fact]
    public void No_value_stands_twice() =>
        Assert.Distinct(FslogixBaseline.All.Concat(CloudKerberosValues.All).Select(value => value.ToString()));

    [Theory]
    [InlineData("CcdMaxCacheSizeInMBs")]
    [InlineData("CCDWriteBehindDelay")]
    public void What_is_retired_or_unknown_is_never_set(string name) =>
        Assert.DoesNotContain(FslogixBaseline.All, value => value.Name == name);

    [Fact]
    public void Ours_is_within_the_range() =>
        Assert.All(
            FslogixBaseline.All.Where(value => value.Type == FslogixType.Number && value.Ours.Length > 0),
            value => Assert.InRange(int.Parse(value.Ours, null), value.Lowest ?? 0, value.Highest ?? int.MaxValue)
        );

    [Fact]
    public void Every_value_says_what_it_does_why_and_where_it_comes_from() =>
        Assert.All(
            FslogixBaseline.All.Concat(CloudKerberosValues.All),
            value =>
            {
                Assert.All([value.Meaning, value.Why], text => Assert.EndsWith(".", text, StringComparison.Ordinal));
                Assert.Matches("^[^,]+, https://learn.microsoft.com/[a-z]+/", value.Source);
                Assert.StartsWith(@"HKLM\", value.Key, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Every_setting_is_a_key_of_the_config()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Add(GeneratedFilesTests.Model.Root, "", keys);

        Assert.All(
            FslogixBaseline.All.Concat(CloudKerberosValues.All).Where(value => value.Setting.Length > 0),
            value => Assert.Contains(value.Setting, keys)
        );
    }

    [Fact]
    public void Ours_is_what_a_config_that_says_nothing_gives()
    {
        var settings = Loaded.Base(Fixture.Contoso.Read("config/variables.yml")).Settings();
        var plan = AvdEstate.Of(settings with { Fslogix = new FslogixSettings() }).Pools[0].Profiles!;

        Assert.All(
            plan.Values.Where(value => value.Definition.Name != "VHDLocations"),
            value => Assert.Equal(value.Definition.Ours, value.Text)
        );
        Assert.All(
            FslogixBaseline.All.Where(value => value.Ours.Length > 0),
            value => Assert.Contains(plan.Values, planned => planned.Definition == value)
        );
    }

    [Fact]
    public void The_script_for_tickets_sets_these_values_and_no_others()
    {
        var script = File.ReadAllText(Repository.PathOf("components", "Guest", "Set-CloudKerberos.ps1"));

        Assert.All(
            CloudKerberosValues.All,
            value =>
            {
                Assert.Contains(value.Key.Replace(@"HKLM\", @"HKLM:\", StringComparison.Ordinal) + "'", script, StringComparison.Ordinal);
                Assert.Contains($"-Name '{value.Name}' -Type 'DWord' -Value 1", script, StringComparison.Ordinal);
            }
        );
        Assert.Equal(CloudKerberosValues.All.Length + 1, script.Split("Set-RegistryValue ").Length);
    }

    private static void Add(SettingsRecord record, string prefix, HashSet<string> keys)
    {
        foreach (var key in record.Keys)
        {
            keys.Add(prefix + key.Name);
            if (key.Record is { Type: var type })
                Add(GeneratedFilesTests.Model[type], $"{prefix}{key.Name}.", keys);
        }
    }

    private static string KeyOf(string name) =>
        name switch
        {
            "Apps" => FslogixKeys.Apps,
            "Logging" => FslogixKeys.Logging,
            "Profiles" => FslogixKeys.Profiles,
            "ODFC" => FslogixKeys.Office,
            "frxccd" => FslogixKeys.CacheDriver,
            _ => FslogixKeys.CacheService,
        };
}

using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Generation;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Tests.Configuration;

/// <summary>Settings as they are described to people, and how they are found.</summary>
public sealed class SettingsGuideTests
{
    private static readonly SettingsGuide Guide = new(GeneratedFilesTests.Model);

    [Theory]
    [InlineData("host_pool.max_session_limit", "host_pool.max_session_limit")]
    [InlineData("host_pool", "host_pool")]
    [InlineData("scaling.schedules[1].peak.start", "scaling.schedules[].peak.start")]
    [InlineData("scaling.schedules.peak.start", "scaling.schedules[].peak.start")]
    [InlineData("pools.developers.host_pool.type", "host_pool.type")]
    [InlineData("pools.developers", "pools")]
    [InlineData("pools", "pools")]
    [InlineData("avd:host_pool", "host_pool")]
    [InlineData("AVD__HOST_POOL__TYPE", "host_pool.type")]
    [InlineData("avd__network__dns_servers__1", "network.dns_servers")]
    [InlineData("AVD__POOLS__DEVELOPERS__HOST_POOL__TYPE", "host_pool.type")]
    [InlineData("tags.cost.center", "tags")]
    public void A_setting_is_found_in_every_spelling(string typed, string path) => Assert.Equal(path, Guide.Find(typed)?.Path);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("[0]")]
    [InlineData("host_pool.")]
    [InlineData("host_pool.nothing")]
    [InlineData("pools.developers.network.dns_servers")]
    [InlineData("AVD__")]
    [InlineData("AVD__0")]
    public void What_is_no_setting_is_not_found(string typed) => Assert.Null(Guide.Find(typed));

    [Theory]
    [InlineData("host_pol.type", "host_pool.type")]
    [InlineData("max_session_limit", "host_pool.max_session_limit")]
    [InlineData("max_sesion_limit", "host_pool.max_session_limit")]
    [InlineData("hostPool", "host_pool")]
    public void A_slip_of_the_pen_is_answered_with_what_may_be_meant(string typed, string path) => Assert.Contains(path, Guide.Like(typed));

    [Theory]
    [InlineData("session", "session_host")]
    [InlineData("fslog", "fslogix")]
    [InlineData("max_sess", "host_pool.max_session_limit")]
    public void A_beginning_is_answered_with_the_most_general_setting_that_has_it(string typed, string path) =>
        Assert.Equal(path, Guide.Like(typed)[0]);

    [Fact]
    public void Nothing_is_suggested_for_what_is_like_no_setting() => Assert.Empty(Guide.Like("quite something else"));

    [Fact]
    public void Every_setting_is_found_by_its_path_and_by_its_variable() =>
        Assert.All(
            Guide.All,
            setting =>
            {
                Assert.Same(setting, Guide.Find(setting.Path));
                Assert.Same(setting, Guide.Find(setting.Variable ?? setting.Path));
            }
        );

    [Fact]
    public void Every_setting_has_a_meaning_and_every_word_has_one() =>
        Assert.All(
            Guide.All,
            setting =>
            {
                Assert.NotEmpty(setting.Meaning);
                Assert.DoesNotContain(setting.Words, word => word.Meaning.Length == 0 && !Enum.TryParse<DayOfWeek>(word.Word, out _));
            }
        );

    [Fact]
    public void A_session_limit_is_described_by_its_record()
    {
        var limit = Guide.Find("host_pool.max_session_limit")!;

        Assert.Equal(("whole number", "none", false, true), (limit.Type, limit.Default, limit.IsRequired, limit.IsOfPool));
        Assert.Equal(["1 to 999999"], limit.Allowed.AsEnumerable());
        Assert.Equal("AVD__HOST_POOL__MAX_SESSION_LIMIT", limit.Variable);
        Assert.Equal("host_pool:\n  max_session_limit: 16", limit.Example);
        Assert.Equal(["AVD0026", "AVD0029"], limit.ShapeChecks.Select(check => check.Code));
        Assert.Contains("AVD2002", limit.RuleChecks.Select(check => check.Code));
        Assert.DoesNotContain("AVD2003", limit.RuleChecks.Select(check => check.Code));
    }

    [Fact]
    public void A_duration_a_list_and_a_secret_say_what_they_accept()
    {
        Assert.StartsWith("a duration in ISO 8601 form", Guide.Find("session_host.vm_timeout")!.Unit, StringComparison.Ordinal);
        Assert.Contains("PT10M to PT12H", Guide.Find("session_host.vm_timeout")!.Allowed);
        Assert.Equal("list of text (IPv4Address)", Guide.Find("network.dns_servers")!.Type);
        Assert.Equal("secret reference", Guide.Find("session_host.admin.password")!.Type);
        Assert.Equal(["AVD0021", "AVD0033"], Guide.Find("session_host.admin.password")!.ShapeChecks.Select(check => check.Code));
    }

    [Fact]
    public void An_example_is_YAML_with_the_setting_at_its_path() =>
        Assert.All(
            Guide.All.Where(setting => setting.Example is not null),
            setting =>
            {
                var faults = new List<Diagnostic>();
                var node = YamlReader.Read(setting.Example!, "example", faults)?.Root;
                foreach (var step in setting.Path.Split('.'))
                {
                    node = Assert.IsType<ConfigMap>(node).Find(step.Replace("[]", "", StringComparison.Ordinal));
                    if (step.EndsWith("[]", StringComparison.Ordinal))
                        node = Assert.Single(Assert.IsType<ConfigList>(node).Items);
                }

                Assert.NotNull(node);
                Assert.Empty(faults);
            }
        );

    [Fact]
    public void Nearly_every_setting_with_a_value_of_its_own_has_an_example()
    {
        var valued = Guide.All.Where(setting => setting.Keys.IsEmpty && !setting.IsSection).ToList();

        Assert.InRange(valued.Count(setting => setting.Example is not null), valued.Count * 4 / 5, valued.Count);
    }

    [Fact]
    public void An_example_config_that_cannot_be_read_is_a_defect() =>
        Assert.Throws<InvalidOperationException>(() => SettingExamples.Parse(["host_pool: [a"]));

    [Fact]
    public void A_text_that_needs_quotes_in_an_example_has_them()
    {
        var model = new SettingsModel(
            XmlDocs.Parse("<doc/>"),
            SettingExamples.Parse(["host_pool:\n  name: '1'\n  description: \"a\\nb\"\ndeployment:\n  allow_replace: ['a, b', c]"])
        );
        var guide = new SettingsGuide(model);

        Assert.Equal("host_pool:\n  name: '1'", guide.Find("host_pool.name")!.Example);
        Assert.Equal("host_pool:\n  description: \"a\\nb\"", guide.Find("host_pool.description")!.Example);
        Assert.Equal("deployment:\n  allow_replace: ['a, b', c]", guide.Find("deployment.allow_replace")!.Example);
    }
}

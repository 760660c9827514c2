using System.Xml;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Tests.Components.Monitoring;

public sealed class AlertCatalogueTests
{
    // as the log alert API has them; the enum of azure-native 3.28.0 has other ones
    private static readonly string[] Operators = ["GreaterThan", "GreaterThanOrEqual", "LessThan", "LessThanOrEqual", "Equals"];
    private static readonly string[] Aggregations = ["Count", "Average", "Minimum", "Maximum", "Total"];

    private static readonly IReadOnlyList<AlertDefinition> Alerts = AlertCatalogue.For(new());

    [Fact]
    public void Names_are_identity_and_written_down() =>
        Assert.Equal(
            [
                "connection-failure-rate",
                "connection-errors",
                "no-host-for-user",
                "round-trip-time",
                "slow-logon",
                "pool-load",
                "pool-load-high",
                "pool-load-full",
                "sessions-disconnected",
                "hosts-unavailable",
                "no-available-host",
                "registration-failures",
                "registration-token-refused",
                "host-disk-space",
                "host-cpu",
                "host-memory",
                "fslogix-attach-failures",
                "fslogix-errors",
                "profile-volume-filling",
                "profile-volume-full",
                "profile-disk-space",
                "profile-disk-in-use",
                "temporary-profile",
                "daily-ingestion",
                "daily-cap-reached",
            ],
            Alerts.Select(alert => alert.Key)
        );

    [Fact]
    public void Every_alert_says_what_it_means_what_to_do_and_where_it_is_from() =>
        Assert.All(
            Alerts,
            alert =>
            {
                Assert.Matches("^[a-z]+(-[a-z]+)*$", alert.Key);
                Assert.InRange(alert.Severity, 0, 4);
                Assert.NotEmpty(alert.Response);
                Assert.All(
                    [alert.Title, alert.Meaning, alert.Source.Title, .. alert.Response],
                    text => Assert.False(string.IsNullOrWhiteSpace(text))
                );
            }
        );

    [Fact]
    public void Every_measure_is_spelled_as_the_api_spells_it() =>
        Assert.All(
            Alerts,
            alert =>
            {
                Assert.Contains(alert.Measure.Operator, Operators);
                Assert.Contains(alert.Measure.Aggregation, Aggregations);
                Assert.Equal(alert.Measure.Aggregation == "Count", alert.Measure.Column is null);
                Assert.InRange(alert.FailingPeriods, 1, alert.Periods);
                // Azure takes six at most
                Assert.InRange(alert.Measure.Dimensions.Length, 0, 6);
            }
        );

    [Fact]
    public void Every_query_is_the_same_text_everywhere_and_leaves_time_to_the_rule() =>
        Assert.All(
            Alerts,
            alert =>
            {
                Assert.DoesNotContain('\r', alert.Query);
                Assert.DoesNotContain("ago(", alert.Query, StringComparison.Ordinal);
                Assert.DoesNotContain("now(", alert.Query, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Only_alerts_on_host_pool_logs_name_categories() =>
        Assert.All(Alerts, alert => Assert.Equal(alert.Rows == AlertRows.HostPoolLogs, !alert.Categories.IsEmpty));

    [Fact]
    public void Each_threshold_is_where_it_belongs()
    {
        var alerts = AlertCatalogue
            .For(
                new()
                {
                    ConnectionFailurePercent = 101,
                    ConnectionErrors = 102,
                    UnavailableHosts = 103,
                    RegistrationFailures = 104,
                    AttachFailures = 105,
                    ProfileErrors = 106,
                    RoundTripMilliseconds = 107,
                    FreeDiskPercent = 108,
                    VolumeFillPercent = 109,
                    VolumeFullPercent = 110,
                    DailyIngestionGb = 111.5,
                    ConnectionAttempts = 77,
                    SlowLogonSeconds = 112,
                    PoolLoadPercent = 113,
                    PoolLoadHighPercent = 114,
                    PoolLoadFullPercent = 115,
                    DisconnectedHours = 6,
                    HostCpuPercent = 116,
                    FreeMemoryMb = 117,
                    DiskInUseEvents = 118,
                    TemporaryProfiles = 119,
                    Pool = new PoolCapacity("hp-one", 198),
                }
            )
            .ToDictionary(alert => alert.Key);

        Assert.Equal(101, alerts["connection-failure-rate"].Measure.Threshold);
        Assert.Contains("Attempts >= 77\n", alerts["connection-failure-rate"].Query, StringComparison.Ordinal);
        Assert.Equal(102, alerts["connection-errors"].Measure.Threshold);
        Assert.Equal(103, alerts["hosts-unavailable"].Measure.Threshold);
        Assert.Equal(104, alerts["registration-failures"].Measure.Threshold);
        Assert.Equal(104, alerts["registration-token-refused"].Measure.Threshold);
        Assert.Equal(105, alerts["fslogix-attach-failures"].Measure.Threshold);
        Assert.Equal(106, alerts["fslogix-errors"].Measure.Threshold);
        Assert.Equal(107, alerts["round-trip-time"].Measure.Threshold);
        Assert.Equal(
            ("Minimum", "LessThan", 108.0),
            (
                alerts["host-disk-space"].Measure.Aggregation,
                alerts["host-disk-space"].Measure.Operator,
                alerts["host-disk-space"].Measure.Threshold
            )
        );
        Assert.Equal(109, alerts["profile-volume-filling"].Measure.Threshold);
        Assert.Equal(110, alerts["profile-volume-full"].Measure.Threshold);
        Assert.Equal(111.5, alerts["daily-ingestion"].Measure.Threshold);
        Assert.Equal(112, alerts["slow-logon"].Measure.Threshold);
        Assert.Equal(
            [113, 114, 115],
            new[] { "pool-load", "pool-load-high", "pool-load-full" }.Select(key => alerts[key].Measure.Threshold)
        );
        Assert.Contains("HostPool =~ \"hp-one\"\n", alerts["pool-load-full"].Query, StringComparison.Ordinal);
        Assert.Contains("100.0 * Sessions / 198\n", alerts["pool-load-full"].Query, StringComparison.Ordinal);
        Assert.Equal("PT6H", alerts["sessions-disconnected"].Window);
        Assert.Contains(">= 324\n", alerts["sessions-disconnected"].Query, StringComparison.Ordinal);
        Assert.Equal(116, alerts["host-cpu"].Measure.Threshold);
        Assert.Equal(("LessThan", 117.0), (alerts["host-memory"].Measure.Operator, alerts["host-memory"].Measure.Threshold));
        Assert.Equal(118, alerts["profile-disk-in-use"].Measure.Threshold);
        Assert.Equal(119, alerts["temporary-profile"].Measure.Threshold);
    }

    [Fact]
    public void A_threshold_of_a_day_looks_back_a_day()
    {
        var ingestion = Alerts.Single(alert => alert.Key == "daily-ingestion");

        Assert.Equal(("PT1H", "P1D"), (ingestion.Frequency, ingestion.Window));
    }

    // one that leaves either to the settings might look back less than it waits, or a day every minute
    [Fact]
    public void An_alert_has_its_own_frequency_and_window_or_neither_and_azure_has_both_steps() =>
        Assert.All(
            Alerts,
            alert =>
            {
                Assert.Equal(alert.Frequency is null, alert.Window is null);
                var (often, back) = (XmlConvert.ToTimeSpan(alert.Frequency ?? "PT5M"), XmlConvert.ToTimeSpan(alert.Window ?? "PT15M"));
                Assert.True(
                    AlertTimes.IsFrequency(often) && AlertTimes.IsWindow(back) && often <= back,
                    $"{alert.Key}: {alert.Frequency}, {alert.Window}"
                );
            }
        );

    [Fact]
    public void The_fuller_the_pool_the_more_severe() =>
        Assert.Equal(
            [3, 2, 1],
            new[] { "pool-load", "pool-load-high", "pool-load-full" }.Select(key => Alerts.Single(alert => alert.Key == key).Severity)
        );

    [Theory]
    [InlineData(1, "PT1H")]
    [InlineData(24, "P1D")]
    [InlineData(48, "P2D")]
    public void Hours_are_written_as_azure_gives_them_back(int hours, string window) =>
        Assert.Equal(
            window,
            AlertCatalogue.For(new() { DisconnectedHours = hours }).Single(alert => alert.Key == "sessions-disconnected").Window
        );

    [Fact]
    public void The_fuller_the_volume_the_graver() =>
        Assert.True(
            Alerts.Single(alert => alert.Key == "profile-volume-full").Severity
                < Alerts.Single(alert => alert.Key == "profile-volume-filling").Severity
        );

    [Fact]
    public void A_failed_attachment_and_a_full_disk_are_not_told_twice()
    {
        Assert.Contains(
            "EventID in (40, 43, 52)",
            Alerts.Single(alert => alert.Key == "fslogix-attach-failures").Query,
            StringComparison.Ordinal
        );
        Assert.Contains("EventID in (33, 34)", Alerts.Single(alert => alert.Key == "profile-disk-space").Query, StringComparison.Ordinal);
        Assert.Contains(
            "EventID !in (40, 43, 52, 33, 34)",
            Alerts.Single(alert => alert.Key == "fslogix-errors").Query,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Alerts_of_azure_say_what_they_mean_and_what_to_do() =>
        Assert.All(
            PlatformAlerts.All,
            alert =>
            {
                Assert.Matches("^[a-z]+(-[a-z]+)*$", alert.Key);
                Assert.DoesNotContain(alert.Key, Alerts.Select(other => other.Key));
                Assert.NotEmpty(alert.Response);
                Assert.All(
                    [alert.Title, alert.Fires, alert.Meaning, alert.Source.Title, .. alert.Response],
                    text => Assert.False(string.IsNullOrWhiteSpace(text))
                );
            }
        );
}

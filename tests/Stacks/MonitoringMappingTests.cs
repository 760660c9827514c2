using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Monitoring;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Mapping;
using AvdPulumi.Tests.Configuration;
using Pulumi;

namespace AvdPulumi.Tests.Stacks;

public sealed class MonitoringMappingTests
{
    private const string Provider = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers";

    private static readonly AvdSettings Settings = TestSettings.Load("prod");

    private static readonly AvdSettings Full = With(monitoring =>
        monitoring with
        {
            Diagnostics = new DiagnosticsSettings { Profile = DiagnosticsProfile.All },
            LogAnalytics = new LogAnalyticsSettings { DailyQuotaGb = 5 },
            Alerts = new AlertSettings { DailyIngestionGb = 4 },
            Insights = new InsightsSettings(),
        }
    );

    [Fact]
    public void Every_threshold_of_an_alert_is_a_setting() =>
        Assert.All(
            AlertCatalogue
                .Default.Select(alert => alert.ThresholdKey)
                .Concat(PlatformAlerts.All.Select(alert => alert.ThresholdKey))
                .OfType<string>(),
            key => Assert.Contains(key, GeneratedFilesTests.Model[typeof(AlertSettings)].Keys.Select(setting => setting.Name))
        );

    [Fact]
    public void Settings_and_components_have_the_same_defaults() =>
        Assert.Equal(new AlertThresholds(), MonitoringMapping.ThresholdsFrom(new AlertSettings()));

    [Fact]
    public void Each_threshold_is_taken_from_its_own_key() =>
        Assert.Equal(
            new AlertThresholds
            {
                ConnectionFailurePercent = 11,
                ConnectionAttempts = 12,
                ConnectionErrors = 13,
                UnavailableHosts = 14,
                RegistrationFailures = 15,
                AttachFailures = 16,
                ProfileErrors = 17,
                RoundTripMilliseconds = 18,
                FreeDiskPercent = 19,
                VolumeFillPercent = 20,
                VolumeFullPercent = 21,
                DailyIngestionGb = 2.5,
                SlowLogonSeconds = 22,
                PoolLoadPercent = 23,
                PoolLoadHighPercent = 24,
                PoolLoadFullPercent = 25,
                DisconnectedHours = 4,
                HostCpuPercent = 26,
                FreeMemoryMb = 27,
                DiskInUseEvents = 28,
                TemporaryProfiles = 29,
            },
            MonitoringMapping.ThresholdsFrom(
                new AlertSettings
                {
                    ConnectionFailurePercent = 11,
                    ConnectionAttempts = 12,
                    ConnectionErrors = 13,
                    UnavailableHosts = 14,
                    RegistrationFailures = 15,
                    AttachFailures = 16,
                    ProfileErrors = 17,
                    RoundTripMilliseconds = 18,
                    FreeDiskPercent = 19,
                    VolumeFillPercent = 20,
                    VolumeFullPercent = 21,
                    DailyIngestionGb = 2.5,
                    SlowLogonSeconds = 22,
                    PoolLoadPercent = 23,
                    PoolLoadHighPercent = 24,
                    PoolLoadFullPercent = 25,
                    DisconnectedHours = 4,
                    HostCpuPercent = 26,
                    FreeMemoryMb = 27,
                    DiskInUseEvents = 28,
                    TemporaryProfiles = 29,
                }
            )
        );

    [Fact]
    public void Makes_every_alert_where_everything_is_sent() =>
        Assert.Equal(AlertCatalogue.For(new()).Select(alert => alert.Key), KeysOf(Full));

    [Fact]
    public void Makes_no_alert_when_alerts_are_off() => Assert.Empty(KeysOf(WithAlerts(alerts => alerts with { Enabled = false })));

    [Fact]
    public void Leaves_out_what_is_disabled_by_name() =>
        AssertLeftOut(
            WithAlerts(alerts => alerts with { Disabled = ["round-trip-time", "fslogix-errors"] }),
            "round-trip-time",
            "fslogix-errors"
        );

    [Theory]
    [InlineData(DiagnosticsProfile.Insights, "round-trip-time")]
    [InlineData(
        DiagnosticsProfile.Minimal,
        "round-trip-time",
        "slow-logon",
        "pool-load",
        "pool-load-high",
        "pool-load-full",
        "sessions-disconnected",
        "hosts-unavailable",
        "no-available-host"
    )]
    [InlineData(
        DiagnosticsProfile.None,
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
        "registration-failures"
    )]
    public void Leaves_out_what_no_log_is_sent_for(DiagnosticsProfile profile, params string[] missing) =>
        AssertLeftOut(FullWith(monitoring => monitoring with { Diagnostics = new DiagnosticsSettings { Profile = profile } }), missing);

    [Fact]
    public void Needs_all_logs_of_an_alert() =>
        AssertLeftOut(
            FullWith(monitoring =>
                monitoring with
                {
                    Diagnostics = new DiagnosticsSettings { Profile = DiagnosticsProfile.Custom, HostPoolCategories = ["Error"] },
                }
            ),
            "connection-failure-rate",
            "round-trip-time",
            "slow-logon",
            "pool-load",
            "pool-load-high",
            "pool-load-full",
            "sessions-disconnected",
            "hosts-unavailable",
            "no-available-host",
            "registration-failures"
        );

    [Fact]
    public void Leaves_out_what_no_host_is_asked_for() =>
        AssertLeftOut(
            FullWith(monitoring => monitoring with { Insights = new InsightsSettings { Enabled = false } }),
            "registration-token-refused",
            "host-disk-space",
            "host-cpu",
            "host-memory",
            "fslogix-attach-failures",
            "fslogix-errors",
            "profile-disk-space",
            "profile-disk-in-use",
            "temporary-profile"
        );

    [Fact]
    public void Leaves_out_what_fslogix_would_log_where_there_is_none() =>
        AssertLeftOut(
            Full with
            {
                Fslogix = Full.Fslogix with { Enabled = false },
            },
            "fslogix-attach-failures",
            "fslogix-errors",
            "profile-disk-space",
            "profile-disk-in-use"
        );

    [Fact]
    public void Leaves_out_the_load_of_a_pool_without_a_limit() =>
        AssertLeftOut(
            Full with
            {
                HostPool = Full.HostPool with { MaxSessionLimit = null },
            },
            "pool-load",
            "pool-load-high",
            "pool-load-full"
        );

    [Fact]
    public void Leaves_out_load_and_disconnected_sessions_where_everybody_has_a_host_of_ones_own() =>
        AssertLeftOut(
            Full with
            {
                HostPool = Full.HostPool with { Type = HostPoolType.Personal },
            },
            "pool-load",
            "pool-load-high",
            "pool-load-full",
            "sessions-disconnected"
        );

    // 11 hosts of 18 sessions each
    [Fact]
    public void Load_is_measured_against_all_hosts_of_the_pool() =>
        Assert.Contains(
            "| where HostPool =~ \"hp-contoso-prod\"\n",
            MonitoringMapping
                .AlertsFrom(AvdEstate.Of(Full))
                .Single(alert => alert.Key == "pool-load" && alert.Query.Contains("/ 198\n", StringComparison.Ordinal))
                .Query,
            StringComparison.Ordinal
        );

    [Fact]
    public void Alerts_of_azure_are_left_out_by_name_and_take_what_holds_for_all()
    {
        var plan = MonitoringMapping
            .PlanFrom(
                AvdEstate.Of(WithAlerts(alerts => alerts with { Disabled = ["avd-service-health"], Severity = 4, ShareFillPercent = 60 })),
                Secret
            )
            .Alerts!;

        Assert.Equal(["key-vault-health", "file-share-space"], plan.Platform.AsEnumerable());
        Assert.Equal((4, 60.0), (plan.Severity, plan.ShareFillPercent));
    }

    // an alert of the activity log looks at one subscription
    [Theory]
    [InlineData("00000000-0000-0000-0000-00000000000b", true)]
    [InlineData("00000000-0000-0000-0000-0000000000ff", false)]
    public void The_health_of_a_vault_in_another_subscription_is_its_owners_to_watch(string subscription, bool watched)
    {
        Assert.True(
            ArmId.TryCreate($"/subscriptions/{subscription}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-hub", out var vault)
        );
        var settings = Full with
        {
            KeyVault = new KeyVaultSettings { ExistingId = vault },
            Subscription = Full.Subscription with { Id = Guid.Parse("00000000-0000-0000-0000-00000000000b") },
        };

        Assert.Equal(watched, MonitoringMapping.PlanFrom(AvdEstate.Of(settings), Secret).Alerts!.Platform.Contains("key-vault-health"));
    }

    [Fact]
    public void Leaves_volumes_out_where_no_file_server_is_asked()
    {
        AssertLeftOut(
            FullWith(monitoring => monitoring with { Insights = new InsightsSettings { FileServerEvents = false } }),
            "profile-volume-filling",
            "profile-volume-full"
        );
        AssertLeftOut(Full with { Sofs = null }, "profile-volume-filling", "profile-volume-full");
    }

    [Fact]
    public void Watches_ingestion_only_where_an_amount_is_planned() =>
        AssertLeftOut(WithAlerts(alerts => alerts with { DailyIngestionGb = null }), "daily-ingestion");

    [Fact]
    public void Watches_the_cap_only_of_a_workspace_of_its_own_that_has_one()
    {
        AssertLeftOut(FullWith(monitoring => monitoring with { LogAnalytics = new LogAnalyticsSettings() }), "daily-cap-reached");
        AssertLeftOut(
            FullWith(monitoring =>
                monitoring with
                {
                    LogAnalytics = new LogAnalyticsSettings
                    {
                        DailyQuotaGb = 5,
                        ExistingId = IdOf("Microsoft.OperationalInsights/workspaces/log"),
                    },
                }
            ),
            "daily-cap-reached"
        );
    }

    [Fact]
    public void One_severity_can_hold_for_all()
    {
        Assert.All(
            MonitoringMapping.AlertsFrom(AvdEstate.Of(WithAlerts(alerts => alerts with { Severity = 4 }))),
            alert => Assert.Equal(4, alert.Severity)
        );
        Assert.True(MonitoringMapping.AlertsFrom(AvdEstate.Of(Full)).Select(alert => alert.Severity).Distinct().Count() > 1);
    }

    [Theory]
    [InlineData("PT60M", "PT48H", "PT1H", "P2D")]
    [InlineData("PT10M", "PT30M", "PT10M", "PT30M")]
    [InlineData("P1D", "PT24H", "P1D", "P1D")]
    public void Times_are_written_as_azure_gives_them_back(string frequency, string window, string expectedFrequency, string expectedWindow)
    {
        Assert.True(IsoDuration.TryCreate(frequency, out var often));
        Assert.True(IsoDuration.TryCreate(window, out var back));
        var settings = WithAlerts(alerts => alerts with { EvaluationFrequency = often, Window = back });
        var plan = MonitoringMapping.PlanFrom(AvdEstate.Of(settings), Secret).Alerts!;

        Assert.Equal((expectedFrequency, expectedWindow), (plan.Frequency, plan.Window));
        Assert.Equal(
            MonitoringMapping.AlertsFrom(AvdEstate.Of(settings)).Select(alert => alert.Key),
            plan.Rules.Select(alert => alert.Key)
        );
        Assert.Equal($"alert-{settings.Deployment.Name}-{settings.Deployment.Environment}", plan.NamePrefix);
        Assert.Null(plan.IdentityName);
    }

    [Fact]
    public void Alerts_query_with_an_identity_of_their_own_where_that_is_wanted()
    {
        var settings = WithAlerts(alerts => alerts with { ManagedIdentity = true });

        Assert.Equal(
            $"id-{settings.Deployment.Name}-{settings.Deployment.Environment}-alerts",
            MonitoringMapping.PlanFrom(AvdEstate.Of(settings), Secret).Alerts!.IdentityName
        );
        Assert.Equal("Log Analytics Reader", AccessMapping.GrantsFrom(AvdEstate.Of(settings)).AlertIdentity.Single().Role.Name);
        Assert.Empty(AccessMapping.GrantsFrom(AvdEstate.Of(WithAlerts(alerts => alerts with { ManagedIdentity = false }))).AlertIdentity);
    }

    [Fact]
    public void Tells_mailboxes_and_webhooks_with_the_secret_that_the_reference_stands_for()
    {
        Assert.True(EmailAddress.TryCreate("ops@contoso.com", out var address));
        Assert.True(SecretReference.TryCreate("config://webhook", out var reference));
        var asked = new List<SecretReference>();
        var group = GroupOf(
            new ActionGroupSettings
            {
                ShortName = "avd-ops",
                Emails = [new EmailReceiverSettings { Name = "ops", Address = address }],
                Webhooks = [new WebhookReceiverSettings { Name = "chat", Uri = reference }],
            },
            asked
        );

        Assert.Equal(($"ag-{Settings.Deployment.Name}-{Settings.Deployment.Environment}", "avd-ops"), (group.Name, group.ShortName));
        Assert.Equal(new EmailReceiver("ops", "ops@contoso.com"), Assert.Single(group.Emails));
        Assert.Equal("chat", Assert.Single(group.Webhooks).Name);
        Assert.Equal(reference, Assert.Single(asked));
    }

    [Fact]
    public void Takes_the_name_of_the_group_from_the_config() =>
        Assert.Equal("ag-own", GroupOf(new ActionGroupSettings { Name = "ag-own" }, []).Name);

    [Fact]
    public void Adopts_a_group_that_exists_and_asks_for_no_secret() =>
        Assert.Equal(
            new Adoptable<ActionGroupDefinition>.Existing($"{Provider}/Microsoft.Insights/actionGroups/ag"),
            MonitoringMapping.ActionGroupFrom(
                AvdEstate.Of(
                    With(monitoring =>
                        monitoring with
                        {
                            ActionGroup = new ActionGroupSettings { ExistingId = IdOf("Microsoft.Insights/actionGroups/ag") },
                        }
                    )
                ),
                Unasked
            )
        );

    [Fact]
    public void Makes_no_group_that_is_not_there() =>
        Assert.Null(MonitoringMapping.ActionGroupFrom(AvdEstate.Of(With(monitoring => monitoring with { ActionGroup = null })), Unasked));

    [Fact]
    public void Names_the_rule_of_insights_after_the_region_or_as_the_config_says()
    {
        Assert.Equal($"microsoft-avdi-{Full.Deployment.Location}", MonitoringMapping.InsightsRuleFrom(AvdEstate.Of(Full))!.Name);
        Assert.Equal(
            "microsoft-avdi-own",
            MonitoringMapping
                .InsightsRuleFrom(
                    AvdEstate.Of(
                        FullWith(monitoring => monitoring with { Insights = new InsightsSettings { RuleName = "microsoft-avdi-own" } })
                    )
                )!
                .Name
        );
        Assert.Null(
            MonitoringMapping.InsightsRuleFrom(
                AvdEstate.Of(FullWith(monitoring => monitoring with { Insights = new InsightsSettings { Enabled = false } }))
            )
        );
    }

    [Fact]
    public void Makes_a_rule_for_file_servers_where_there_are_some()
    {
        Assert.Equal(
            $"dcr-{Full.Deployment.Name}-{Full.Deployment.Environment}-sofs",
            MonitoringMapping.FileServerRuleFrom(AvdEstate.Of(Full))!.Name
        );
        Assert.Null(MonitoringMapping.FileServerRuleFrom(AvdEstate.Of(Full with { Sofs = null })));
        Assert.Null(
            MonitoringMapping.FileServerRuleFrom(
                AvdEstate.Of(FullWith(monitoring => monitoring with { Insights = new InsightsSettings { FileServerEvents = false } }))
            )
        );
    }

    [Fact]
    public void Switches_on_the_plans_that_are_asked_for_and_none_by_default()
    {
        Assert.Empty(MonitoringMapping.DefenderPlansFrom(Settings));
        Assert.Equal([DefenderPlan.KeyVaults], PlansOf(new DefenderSettings { KeyVault = true }).AsEnumerable());
        Assert.Equal(
            [DefenderPlan.StorageAccounts, DefenderPlan.ServersPlan1],
            PlansOf(new DefenderSettings { Storage = true, Servers = true }).AsEnumerable()
        );
    }

    [Fact]
    public void Nothing_alerts_where_alerts_are_off() =>
        Assert.Null(MonitoringMapping.PlanFrom(AvdEstate.Of(WithAlerts(alerts => alerts with { Enabled = false })), Secret).Alerts);

    [Fact]
    public void Makes_a_workbook_where_it_is_wanted()
    {
        var plan = MonitoringMapping.WorkbookFrom(AvdEstate.Of(FullWith(monitoring => monitoring with { Workbook = true })))!;

        Assert.Equal($"AVD {Full.Deployment.Name} {Full.Deployment.Environment}", plan.DisplayName);
        Assert.NotEqual(Guid.Empty, plan.Id);
        Assert.Null(MonitoringMapping.WorkbookFrom(AvdEstate.Of(FullWith(monitoring => monitoring with { Workbook = false }))));
    }

    private static Output<string> Secret(SecretReference reference) => Output.CreateSecret(reference.ToString());

    private static void AssertLeftOut(AvdSettings settings, params string[] missing) =>
        Assert.Equal(missing.Order(StringComparer.Ordinal), KeysOf(Full).Except(KeysOf(settings)).Order(StringComparer.Ordinal));

    private static IEnumerable<string> KeysOf(AvdSettings settings) =>
        MonitoringMapping.AlertsFrom(AvdEstate.Of(settings)).Select(alert => alert.Key);

    private static ImmutableArray<DefenderPlan> PlansOf(DefenderSettings defender) =>
        MonitoringMapping.DefenderPlansFrom(With(monitoring => monitoring with { Defender = defender }));

    private static ActionGroupDefinition GroupOf(ActionGroupSettings group, List<SecretReference> asked)
    {
        var mapped = MonitoringMapping.ActionGroupFrom(
            AvdEstate.Of(With(monitoring => monitoring with { ActionGroup = group })),
            reference =>
            {
                asked.Add(reference);
                return Output.CreateSecret("https://hooks.contoso.com");
            }
        );
        return Assert.IsType<Adoptable<ActionGroupDefinition>.Created>(mapped).Definition;
    }

    private static Output<string> Unasked(SecretReference reference) => throw new InvalidOperationException($"{reference} was asked for.");

    private static AvdSettings WithAlerts(Func<AlertSettings, AlertSettings> change) =>
        FullWith(monitoring => monitoring with { Alerts = change(monitoring.Alerts) });

    private static AvdSettings FullWith(Func<MonitoringSettings, MonitoringSettings> change) =>
        Full with
        {
            Monitoring = change(Full.Monitoring),
        };

    private static AvdSettings With(Func<MonitoringSettings, MonitoringSettings> change) =>
        Settings with
        {
            Monitoring = change(Settings.Monitoring),
        };

    private static ArmId IdOf(string path)
    {
        Assert.True(ArmId.TryCreate($"{Provider}/{path}", out var id));
        return id;
    }
}

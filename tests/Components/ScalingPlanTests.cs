using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ExtensionResources;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

public sealed class ScalingPlanTests
{
    private const string Plan = "azure-native:desktopvirtualization:ScalingPlan";
    private const string PooledSchedule = "azure-native:desktopvirtualization:ScalingPlanPooledSchedule";
    private const string PersonalSchedule = "azure-native:desktopvirtualization:ScalingPlanPersonalSchedule";

    private static readonly PooledScheduleDefinition Weekdays = new()
    {
        Name = "weekdays",
        Days = [AzureNative.DesktopVirtualization.DayOfWeek.Monday, AzureNative.DesktopVirtualization.DayOfWeek.Friday],
        RampUp = new() { Start = new(6, 30) },
        Peak = new() { Start = new(8, 0) },
        RampDown = new() { Start = new(17, 30) },
        OffPeak = new() { Start = new(20, 15) },
    };

    private static readonly PersonalScheduleDefinition EveryDay = new()
    {
        Name = "every-day",
        Days = [AzureNative.DesktopVirtualization.DayOfWeek.Sunday],
        RampUp = new() { Start = new(6, 0) },
        Peak = new() { Start = new(8, 0) },
        RampDown = new() { Start = new(18, 0) },
        OffPeak = new() { Start = new(22, 0) },
    };

    private static readonly ScalingPlanDefinition Defined = new()
    {
        Name = "sp-contoso",
        TimeZone = "W. Europe Standard Time",
        Schedules = new ScalingSchedules.Pooled([Weekdays]),
    };

    [Fact]
    public async Task Sends_what_is_required_and_never_a_list_of_schedules()
    {
        var inputs = (await RunAsync(Defined)).InputsOf(Plan);

        Assert.Equal(
            ["hostPoolReferences", "hostPoolType", "location", "resourceGroupName", "scalingPlanName", "tags", "timeZone"],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("sp-contoso", inputs["scalingPlanName"]);
        Assert.Equal("Pooled", inputs["hostPoolType"]);
        Assert.Equal("W. Europe Standard Time", inputs["timeZone"]);
        Assert.Equal("rg-contoso", inputs["resourceGroupName"]);
        Assert.Equal("westeurope", inputs["location"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Acts_on_its_host_pool_unless_it_is_switched_off(bool enabled)
    {
        var reference = (await RunAsync(Defined with { Enabled = enabled })).InputsOf(Plan)["hostPoolReferences"].AsList().Single().AsMap();

        Assert.Equal("/subscriptions/s/azure-native:desktopvirtualization:HostPool/hp-contoso", reference["hostPoolArmPath"]);
        Assert.Equal(enabled, reference["scalingPlanEnabled"]);
    }

    [Fact]
    public async Task Sends_names_and_the_exclusion_tag_that_are_given()
    {
        var inputs = (
            await RunAsync(Defined with { ExclusionTag = "avd-no-scaling", FriendlyName = "Office hours", Description = "for all" })
        ).InputsOf(Plan);

        Assert.Equal("avd-no-scaling", inputs["exclusionTag"]);
        Assert.Equal("Office hours", inputs["friendlyName"]);
        Assert.Equal("for all", inputs["description"]);
    }

    [Fact]
    public async Task A_pooled_schedule_is_a_resource_below_the_plan()
    {
        var inputs = (await RunAsync(Defined)).InputsOf(PooledSchedule);

        Assert.Equal(
            [
                "daysOfWeek",
                "offPeakLoadBalancingAlgorithm",
                "offPeakStartTime",
                "peakLoadBalancingAlgorithm",
                "peakStartTime",
                "rampDownCapacityThresholdPct",
                "rampDownForceLogoffUsers",
                "rampDownLoadBalancingAlgorithm",
                "rampDownMinimumHostsPct",
                "rampDownNotificationMessage",
                "rampDownStartTime",
                "rampDownStopHostsWhen",
                "rampDownWaitTimeMinutes",
                "rampUpCapacityThresholdPct",
                "rampUpLoadBalancingAlgorithm",
                "rampUpMinimumHostsPct",
                "rampUpStartTime",
                "resourceGroupName",
                "scalingPlanName",
                "scalingPlanScheduleName",
            ],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("sp-contoso", inputs["scalingPlanName"]);
        Assert.Equal("weekdays", inputs["scalingPlanScheduleName"]);
        Assert.Equal(["Monday", "Friday"], inputs["daysOfWeek"].AsList().AsEnumerable());
        Assert.Equal((6.0, 30.0), TimeOf(inputs["rampUpStartTime"]));
        Assert.Equal((8.0, 0.0), TimeOf(inputs["peakStartTime"]));
        Assert.Equal((17.0, 30.0), TimeOf(inputs["rampDownStartTime"]));
        Assert.Equal((20.0, 15.0), TimeOf(inputs["offPeakStartTime"]));
        Assert.Equal(
            ["BreadthFirst", "DepthFirst", "DepthFirst", "DepthFirst"],
            new[] { "rampUp", "peak", "rampDown", "offPeak" }.Select(phase => inputs[$"{phase}LoadBalancingAlgorithm"])
        );
    }

    [Fact]
    public async Task By_default_nobody_is_signed_out_and_no_host_with_a_session_is_stopped()
    {
        var inputs = (await RunAsync(Defined)).InputsOf(PooledSchedule);

        Assert.Equal(false, inputs["rampDownForceLogoffUsers"]);
        Assert.Equal("ZeroSessions", inputs["rampDownStopHostsWhen"]);
    }

    [Fact]
    public async Task Sends_every_option_of_a_pooled_schedule()
    {
        var inputs = (
            await RunAsync(
                Defined with
                {
                    Schedules = new ScalingSchedules.Pooled([
                        Weekdays with
                        {
                            RampUp = new()
                            {
                                Start = new(5, 0),
                                MinimumHostsPercent = 31,
                                CapacityPercent = 61,
                                LoadBalancing = AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm.DepthFirst,
                            },
                            Peak = new()
                            {
                                Start = new(8, 0),
                                LoadBalancing = AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm.BreadthFirst,
                            },
                            RampDown = new()
                            {
                                Start = new(18, 0),
                                MinimumHostsPercent = 11,
                                CapacityPercent = 91,
                                ForceSignOut = true,
                                WaitMinutes = 45,
                                Message = "Good night.",
                                StopHostsWhen = AzureNative.DesktopVirtualization.StopHostsWhen.ZeroActiveSessions,
                                LoadBalancing = AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm.BreadthFirst,
                            },
                            OffPeak = new()
                            {
                                Start = new(21, 0),
                                LoadBalancing = AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm.BreadthFirst,
                            },
                        },
                    ]),
                }
            )
        ).InputsOf(PooledSchedule);

        Assert.Equal((31.0, 61.0), (inputs["rampUpMinimumHostsPct"], inputs["rampUpCapacityThresholdPct"]));
        Assert.Equal((11.0, 91.0), (inputs["rampDownMinimumHostsPct"], inputs["rampDownCapacityThresholdPct"]));
        Assert.Equal((true, 45.0), (inputs["rampDownForceLogoffUsers"], inputs["rampDownWaitTimeMinutes"]));
        Assert.Equal("Good night.", inputs["rampDownNotificationMessage"]);
        Assert.Equal("ZeroActiveSessions", inputs["rampDownStopHostsWhen"]);
        Assert.Equal(
            ["DepthFirst", "BreadthFirst", "BreadthFirst", "BreadthFirst"],
            new[] { "rampUp", "peak", "rampDown", "offPeak" }.Select(phase => inputs[$"{phase}LoadBalancingAlgorithm"])
        );
    }

    [Fact]
    public async Task A_personal_plan_says_so_and_stops_nothing_by_default()
    {
        var run = await RunAsync(Defined with { Schedules = new ScalingSchedules.Personal([EveryDay]) });
        var inputs = run.InputsOf(PersonalSchedule);

        Assert.Equal("Personal", run.InputsOf(Plan)["hostPoolType"]);
        Assert.Equal("sp-contoso", inputs["scalingPlanName"]);
        Assert.Equal("every-day", inputs["scalingPlanScheduleName"]);
        Assert.Equal(["Sunday"], inputs["daysOfWeek"].AsList().AsEnumerable());
        Assert.Equal("None", inputs["rampUpAutoStartHosts"]);
        string[] phases = ["rampUp", "peak", "rampDown", "offPeak"];
        Assert.Equal(5 + (4 * 6), inputs.Count);
        Assert.Equal([6.0, 8.0, 18.0, 22.0], phases.Select(phase => TimeOf(inputs[$"{phase}StartTime"]).Hour));
        Assert.All(
            phases,
            phase =>
            {
                Assert.Equal("Enable", inputs[$"{phase}StartVMOnConnect"]);
                Assert.Equal("None", inputs[$"{phase}ActionOnDisconnect"]);
                Assert.Equal(30.0, inputs[$"{phase}MinutesToWaitOnDisconnect"]);
                Assert.Equal("None", inputs[$"{phase}ActionOnLogoff"]);
                Assert.Equal(30.0, inputs[$"{phase}MinutesToWaitOnLogoff"]);
            }
        );
    }

    [Fact]
    public async Task Sends_every_option_of_each_phase_of_a_personal_schedule()
    {
        var inputs = (
            await RunAsync(
                Defined with
                {
                    Schedules = new ScalingSchedules.Personal([
                        EveryDay with
                        {
                            AutoStart = AzureNative.DesktopVirtualization.StartupBehavior.WithAssignedUser,
                            RampUp = Phase(1),
                            Peak = Phase(2),
                            RampDown = Phase(3),
                            OffPeak = Phase(4),
                        },
                    ]),
                }
            )
        ).InputsOf(PersonalSchedule);

        Assert.Equal("WithAssignedUser", inputs["rampUpAutoStartHosts"]);
        Assert.All(
            new[] { "rampUp", "peak", "rampDown", "offPeak" }.Select((phase, i) => (phase, Number: i + 1.0)),
            at =>
            {
                Assert.Equal(at.Number, TimeOf(inputs[$"{at.phase}StartTime"]).Hour);
                Assert.Equal("Disable", inputs[$"{at.phase}StartVMOnConnect"]);
                Assert.Equal("Deallocate", inputs[$"{at.phase}ActionOnDisconnect"]);
                Assert.Equal(at.Number * 10, inputs[$"{at.phase}MinutesToWaitOnDisconnect"]);
                Assert.Equal("Deallocate", inputs[$"{at.phase}ActionOnLogoff"]);
                Assert.Equal(at.Number * 100, inputs[$"{at.phase}MinutesToWaitOnLogoff"]);
            }
        );

        static PersonalPhaseDefinition Phase(int number) =>
            new()
            {
                Start = new(number, 0),
                StartVmOnConnect = false,
                OnDisconnect = AzureNative.DesktopVirtualization.SessionHandlingOperation.Deallocate,
                DisconnectMinutes = number * 10,
                OnSignOut = AzureNative.DesktopVirtualization.SessionHandlingOperation.Deallocate,
                SignOutMinutes = number * 100,
            };
    }

    [Fact]
    public async Task Names_its_children_after_itself_and_the_schedules() =>
        Assert.Equal(
            ["plan-logs-setting", "plan-plan", "plan-schedule-weekdays", "plan-schedule-weekend", "pool-pool"],
            (
                await RunAsync(
                    Defined with
                    {
                        Schedules = new ScalingSchedules.Pooled([Weekdays, Weekdays with { Name = "weekend" }]),
                    },
                    new ResourceExtensions { Logs = new("/workspace", ["Autoscale"]) }
                )
            ).Names.Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task Can_be_built_twice_and_below_another_component()
    {
        var run = await ComponentRun.OfAsync(() =>
        {
            var pool = Pool();
            var parent = new ComponentResource("avd:test:Parent", "parent");
            _ = new ScalingPlan("one", Args(pool, Defined), new ComponentResourceOptions { Parent = parent });
            _ = new ScalingPlan("two", Args(pool, Defined));
        });

        Assert.Equal(
            ["one-plan", "one-schedule-weekdays", "pool-pool", "two-plan", "two-schedule-weekdays"],
            run.Names.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Gives_out_the_id_of_the_plan()
    {
        var run = await RunAsync(Defined);
        Assert.Equal($"/subscriptions/s/{Plan}/sp-contoso", await ComponentRun.ValueOfAsync(run.Resource<ScalingPlan>().Id));
    }

    private static Task<ComponentRun> RunAsync(ScalingPlanDefinition definition, ResourceExtensions? extensions = null) =>
        ComponentRun.OfAsync(() =>
            _ = new ScalingPlan("plan", Args(Pool(), definition) with { Extensions = extensions ?? ResourceExtensions.None })
        );

    private static ScalingPlanArgs Args(HostPool pool, ScalingPlanDefinition definition) =>
        new()
        {
            Placement = SampleEstate.Placement,
            HostPool = pool,
            Definition = definition,
        };

    private static HostPool Pool() => new("pool", new() { Placement = SampleEstate.Placement, Definition = SampleEstate.HostPool });

    private static (object Hour, object Minute) TimeOf(object value) => (value.AsMap()["hour"], value.AsMap()["minute"]);
}

using AvdPulumi.Components.Avd;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Mapping;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Stacks;

public sealed class ScalingMappingTests
{
    private static readonly ScalingSettings Scaling = new() { TimeZone = Zone("W. Europe Standard Time") };

    private static readonly PooledScheduleSettings Weekdays = new()
    {
        Name = "weekdays",
        Days = [DayOfWeek.Monday, DayOfWeek.Sunday],
        RampUp = new() { Start = TimeOfDay.From(6, 30) },
        Peak = new() { Start = TimeOfDay.From(8, 0) },
        RampDown = new() { Start = TimeOfDay.From(17, 30) },
        OffPeak = new() { Start = TimeOfDay.From(20, 15) },
    };

    [Fact]
    public void Makes_no_plan_where_the_config_has_none() =>
        Assert.Null(ScalingMapping.DefinitionFrom(PoolOf(TestSettings.Minimal with { Scaling = null })));

    [Fact]
    public void Passes_the_plan_itself_on()
    {
        var plan = Plan(
            Scaling with
            {
                Name = "sp",
                FriendlyName = "Office hours",
                Description = "for all",
                ExclusionTag = "none",
                Enabled = false,
            }
        );

        Assert.Equal(
            ("sp", "Office hours", "for all", "none", false, "W. Europe Standard Time"),
            (plan.Name, plan.FriendlyName, plan.Description, plan.ExclusionTag, plan.Enabled, plan.TimeZone)
        );
    }

    [Fact]
    public void Derives_a_name_from_the_pool_within_the_limit()
    {
        Assert.Equal("hp-contoso-scaling", Plan(Scaling, pool: "hp-contoso").Name);
        Assert.Equal($"{new string('p', 56)}-scaling", Plan(Scaling, pool: new string('p', 64)).Name);
    }

    [Fact]
    public void Keeps_the_rule_that_nobody_is_signed_out_where_the_config_says_nothing_else()
    {
        var rampDown = Pooled(Weekdays).RampDown;

        Assert.False(rampDown.ForceSignOut);
        Assert.Equal(AzureNative.DesktopVirtualization.StopHostsWhen.ZeroSessions, rampDown.StopHostsWhen);
    }

    [Fact]
    public void The_components_defaults_are_those_of_the_config()
    {
        var schedule = Pooled(Weekdays);

        Assert.Equal(new PooledRampUpDefinition { Start = new(6, 30) }, schedule.RampUp);
        Assert.Equal(new PooledPhaseDefinition { Start = new(8, 0) }, schedule.Peak);
        Assert.Equal(new PooledRampDownDefinition { Start = new(17, 30) }, schedule.RampDown);
        Assert.Equal(new PooledPhaseDefinition { Start = new(20, 15) }, schedule.OffPeak);
        Assert.Equal(
            [AzureNative.DesktopVirtualization.DayOfWeek.Monday, AzureNative.DesktopVirtualization.DayOfWeek.Sunday],
            schedule.Days.AsEnumerable()
        );
    }

    [Fact]
    public void Passes_every_option_of_a_pooled_schedule_on()
    {
        var schedule = Pooled(
            Weekdays with
            {
                RampUp = new()
                {
                    Start = TimeOfDay.From(5, 0),
                    LoadBalancer = ScalingLoadBalancer.DepthFirst,
                    MinimumHostsPercent = 1,
                    CapacityPercent = 2,
                },
                Peak = new() { Start = TimeOfDay.From(8, 0), LoadBalancer = ScalingLoadBalancer.BreadthFirst },
                RampDown = new()
                {
                    Start = TimeOfDay.From(18, 0),
                    LoadBalancer = ScalingLoadBalancer.BreadthFirst,
                    MinimumHostsPercent = 3,
                    CapacityPercent = 4,
                    ForceSignOut = true,
                    WaitMinutes = 5,
                    Message = "Good night.",
                    StopHostsWhen = StopHostsWhen.ZeroActiveSessions,
                },
                OffPeak = new() { Start = TimeOfDay.From(21, 0), LoadBalancer = ScalingLoadBalancer.BreadthFirst },
            }
        );
        var (breadth, depth) = (
            AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm.BreadthFirst,
            AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm.DepthFirst
        );

        Assert.Equal("weekdays", schedule.Name);
        Assert.Equal(
            new PooledRampUpDefinition
            {
                Start = new(5, 0),
                LoadBalancing = depth,
                MinimumHostsPercent = 1,
                CapacityPercent = 2,
            },
            schedule.RampUp
        );
        Assert.Equal(new PooledPhaseDefinition { Start = new(8, 0), LoadBalancing = breadth }, schedule.Peak);
        Assert.Equal(
            new PooledRampDownDefinition
            {
                Start = new(18, 0),
                LoadBalancing = breadth,
                MinimumHostsPercent = 3,
                CapacityPercent = 4,
                ForceSignOut = true,
                WaitMinutes = 5,
                Message = "Good night.",
                StopHostsWhen = AzureNative.DesktopVirtualization.StopHostsWhen.ZeroActiveSessions,
            },
            schedule.RampDown
        );
        Assert.Equal(new PooledPhaseDefinition { Start = new(21, 0), LoadBalancing = breadth }, schedule.OffPeak);
    }

    [Theory]
    [InlineData(AutoStart.None, "None")]
    [InlineData(AutoStart.WithAssignedUser, "WithAssignedUser")]
    [InlineData(AutoStart.All, "All")]
    public void Gives_a_personal_pool_its_own_schedules_with_every_option(AutoStart autoStart, string expected)
    {
        var stops = new PersonalPhaseSettings
        {
            Start = TimeOfDay.From(18, 0),
            StartVmOnConnect = false,
            OnDisconnect = SessionAction.Deallocate,
            DisconnectMinutes = 60,
            OnSignOut = SessionAction.Deallocate,
            SignOutMinutes = 5,
        };
        var plan = Plan(
            Scaling with
            {
                Schedules = [Weekdays],
                PersonalSchedules =
                [
                    new()
                    {
                        Name = "every-day",
                        Days = [DayOfWeek.Tuesday],
                        AutoStart = autoStart,
                        RampUp = new() { Start = TimeOfDay.From(6, 0) },
                        Peak = new() { Start = TimeOfDay.From(8, 0) },
                        RampDown = stops,
                        OffPeak = new() { Start = TimeOfDay.From(22, 0) },
                    },
                ],
            },
            HostPoolType.Personal
        );
        var schedule = Assert.IsType<ScalingSchedules.Personal>(plan.Schedules).Schedules.Single();
        var deallocate = AzureNative.DesktopVirtualization.SessionHandlingOperation.Deallocate;

        Assert.Equal(("every-day", expected), (schedule.Name, schedule.AutoStart.ToString()));
        Assert.Equal([AzureNative.DesktopVirtualization.DayOfWeek.Tuesday], schedule.Days.AsEnumerable());
        Assert.Equal(new PersonalPhaseDefinition { Start = new(6, 0) }, schedule.RampUp);
        Assert.Equal(new PersonalPhaseDefinition { Start = new(8, 0) }, schedule.Peak);
        Assert.Equal(
            new PersonalPhaseDefinition
            {
                Start = new(18, 0),
                StartVmOnConnect = false,
                OnDisconnect = deallocate,
                DisconnectMinutes = 60,
                OnSignOut = deallocate,
                SignOutMinutes = 5,
            },
            schedule.RampDown
        );
        Assert.Equal(new PersonalPhaseDefinition { Start = new(22, 0) }, schedule.OffPeak);
    }

    [Theory]
    [InlineData(HostPoolType.Pooled, typeof(ScalingSchedules.Pooled))]
    [InlineData(HostPoolType.Personal, typeof(ScalingSchedules.Personal))]
    public void A_plan_without_schedules_is_of_the_pools_kind(HostPoolType type, Type kind) =>
        Assert.IsType(kind, Plan(Scaling, type).Schedules);

    [Fact]
    public void Maps_every_schedule_of_the_reference_estate() =>
        Assert.Equal(
            ["weekdays", "weekend"],
            Assert
                .IsType<ScalingSchedules.Pooled>(ScalingMapping.DefinitionFrom(PoolOf(TestSettings.Load("prod")))!.Schedules)
                .Schedules.Select(schedule => schedule.Name)
        );

    [Theory]
    [InlineData(DayOfWeek.Monday)]
    [InlineData(DayOfWeek.Tuesday)]
    [InlineData(DayOfWeek.Wednesday)]
    [InlineData(DayOfWeek.Thursday)]
    [InlineData(DayOfWeek.Friday)]
    [InlineData(DayOfWeek.Saturday)]
    [InlineData(DayOfWeek.Sunday)]
    public void A_day_keeps_its_name(DayOfWeek day) => Assert.Equal(day.ToString(), DayMapping.DayFrom(day).ToString());

    private static PooledScheduleDefinition Pooled(PooledScheduleSettings schedule) =>
        Assert.IsType<ScalingSchedules.Pooled>(Plan(Scaling with { Schedules = [schedule] }).Schedules).Schedules.Single();

    private static ScalingPlanDefinition Plan(ScalingSettings scaling, HostPoolType type = HostPoolType.Pooled, string pool = "hp") =>
        ScalingMapping.DefinitionFrom(
            PoolOf(
                TestSettings.Minimal with
                {
                    Scaling = scaling,
                    HostPool = new HostPoolSettings { Name = pool, Type = type },
                }
            )
        )!;

    private static WindowsTimeZone Zone(string text) =>
        WindowsTimeZone.TryCreate(text, out var zone) ? zone : throw new ArgumentException($"'{text}' is no time zone.", nameof(text));

    private static EstatePool PoolOf(AvdSettings settings) => AvdEstate.Of(settings).Pools.Single();
}

using AvdPulumi.Components.Avd;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Mapping;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Stacks;

public sealed class HostPoolMappingTests
{
    private static readonly HostPoolSettings Pooled = new() { Name = "hp", Type = HostPoolType.Pooled };

    [Fact]
    public void The_components_defaults_are_those_of_the_config()
    {
        var pool = Pool(Pooled);

        Assert.Equal(
            new HostPoolDefinition
            {
                Name = "hp",
                Type = AzureNative.DesktopVirtualization.HostPoolType.Pooled,
                LoadBalancer = AzureNative.DesktopVirtualization.LoadBalancerType.BreadthFirst,
                PreferredAppGroupType = AzureNative.DesktopVirtualization.PreferredAppGroupType.Desktop,
                RdpProperties = pool.RdpProperties,
                // the dev stack may be thrown away
                Protect = false,
            },
            pool
        );
    }

    [Fact]
    public void Passes_every_plain_option_on()
    {
        var pool = Pool(
            Pooled with
            {
                FriendlyName = "Desktops",
                Description = "for all",
                MaxSessionLimit = 12,
                StartVmOnConnect = true,
                ValidationEnvironment = true,
            }
        );

        Assert.Equal(
            ("Desktops", "for all", 12, true, true),
            (pool.FriendlyName, pool.Description, pool.MaxSessionLimit, pool.StartVmOnConnect, pool.ValidationEnvironment)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_pool_is_protected_as_the_deployment_says(bool protect) =>
        Assert.Equal(
            protect,
            HostPoolMapping
                .DefinitionFrom(
                    TestSettings.Minimal with
                    {
                        HostPool = Pooled,
                        Deployment = TestSettings.Minimal.Deployment with { Protect = protect },
                    }
                )
                .Protect
        );

    [Theory]
    [InlineData(HostPoolType.Pooled, true, true)]
    [InlineData(HostPoolType.Pooled, false, false)]
    [InlineData(HostPoolType.Personal, true, false)]
    public void A_plan_that_is_on_sets_the_load_balancer_of_a_pooled_pool(HostPoolType type, bool enabled, bool scaled)
    {
        var prod = TestSettings.Load("prod");
        Assert.Equal(
            scaled,
            HostPoolMapping
                .DefinitionFrom(prod with { HostPool = Pooled with { Type = type }, Scaling = prod.Scaling! with { Enabled = enabled } })
                .IsScaled
        );
    }

    [Fact]
    public void Without_a_plan_the_config_sets_the_load_balancer() => Assert.False(Pool(Pooled).IsScaled);

    [Theory]
    [InlineData(LoadBalancerType.BreadthFirst)]
    [InlineData(LoadBalancerType.DepthFirst)]
    [InlineData(LoadBalancerType.Persistent)]
    public void A_load_balancer_keeps_its_name(LoadBalancerType type) =>
        Assert.Equal(type.ToString(), Pool(Pooled with { LoadBalancerType = type }).LoadBalancer.ToString());

    [Theory]
    [InlineData(PreferredAppGroupType.None)]
    [InlineData(PreferredAppGroupType.Desktop)]
    [InlineData(PreferredAppGroupType.RailApplications)]
    public void A_preferred_kind_of_group_keeps_its_name(PreferredAppGroupType type) =>
        Assert.Equal(type.ToString(), Pool(Pooled with { PreferredAppGroupType = type }).PreferredAppGroupType.ToString());

    [Theory]
    [InlineData(HostPoolPublicAccess.Enabled)]
    [InlineData(HostPoolPublicAccess.Disabled)]
    [InlineData(HostPoolPublicAccess.EnabledForClientsOnly)]
    [InlineData(HostPoolPublicAccess.EnabledForSessionHostsOnly)]
    public void Access_over_the_public_network_keeps_its_name(HostPoolPublicAccess access) =>
        Assert.Equal(access.ToString(), Pool(Pooled with { PublicNetworkAccess = access }).PublicNetworkAccess.ToString());

    [Theory]
    [InlineData(PersonalAssignmentType.Automatic)]
    [InlineData(PersonalAssignmentType.Direct)]
    public void A_personal_assignment_keeps_its_name(PersonalAssignmentType type) =>
        Assert.Equal(
            type.ToString(),
            Pool(Pooled with { Type = HostPoolType.Personal, PersonalAssignmentType = type }).PersonalAssignment?.ToString()
        );

    [Fact]
    public void Agents_update_when_the_service_says_so_unless_scheduled() =>
        Assert.Null(
            Pool(
                Pooled with
                {
                    AgentUpdate = new() { MaintenanceWindows = [new() { DayOfWeek = DayOfWeek.Sunday, Hour = 3 }] },
                }
            ).AgentUpdate
        );

    [Fact]
    public void Scheduled_agent_updates_keep_their_own_time_zone()
    {
        Assert.True(WindowsTimeZone.TryCreate("GMT Standard Time", out var zone));
        var update = Pool(
            Pooled with
            {
                AgentUpdate = new()
                {
                    Type = AgentUpdateType.Scheduled,
                    TimeZone = zone,
                    UseSessionHostLocalTime = true,
                    MaintenanceWindows =
                    [
                        new() { DayOfWeek = DayOfWeek.Saturday, Hour = 22 },
                        new() { DayOfWeek = DayOfWeek.Sunday, Hour = 0 },
                    ],
                },
            }
        ).AgentUpdate!;

        Assert.Equal(("GMT Standard Time", true), (update.TimeZone, update.UseSessionHostLocalTime));
        Assert.Equal(
            [
                new(AzureNative.DesktopVirtualization.DayOfWeek.Saturday, 22),
                new AgentUpdateWindow(AzureNative.DesktopVirtualization.DayOfWeek.Sunday, 0),
            ],
            update.Windows.AsEnumerable()
        );
    }

    private static HostPoolDefinition Pool(HostPoolSettings pool) =>
        HostPoolMapping.DefinitionFrom(TestSettings.Minimal with { HostPool = pool });
}

using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

public sealed class HostPoolTests
{
    [Fact]
    public async Task Sends_what_is_required_and_nothing_that_is_unset()
    {
        var inputs = await InputsAsync(SampleEstate.HostPool);

        Assert.Equal(
            [
                "agentUpdate",
                "hostPoolName",
                "hostPoolType",
                "loadBalancerType",
                "location",
                "preferredAppGroupType",
                "publicNetworkAccess",
                "resourceGroupName",
                "startVMOnConnect",
                "tags",
                "validationEnvironment",
            ],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("Default", Map(inputs["agentUpdate"])["type"]);
    }

    [Fact]
    public async Task Sends_the_assignment_type_of_a_personal_pool()
    {
        var inputs = await InputsAsync(
            SampleEstate.HostPool with
            {
                Type = AzureNative.DesktopVirtualization.HostPoolType.Personal,
                LoadBalancer = AzureNative.DesktopVirtualization.LoadBalancerType.Persistent,
                PersonalAssignment = AzureNative.DesktopVirtualization.PersonalDesktopAssignmentType.Direct,
            }
        );

        Assert.Equal("Personal", inputs["hostPoolType"]);
        Assert.Equal("Persistent", inputs["loadBalancerType"]);
        Assert.Equal("Direct", inputs["personalDesktopAssignmentType"]);
    }

    [Fact]
    public async Task Sends_the_session_limit_and_switches()
    {
        var inputs = await InputsAsync(
            SampleEstate.HostPool with
            {
                MaxSessionLimit = 16,
                StartVmOnConnect = true,
                ValidationEnvironment = true,
            }
        );

        Assert.Equal(16.0, inputs["maxSessionLimit"]);
        Assert.Equal(true, inputs["startVMOnConnect"]);
        Assert.Equal(true, inputs["validationEnvironment"]);
    }

    [Fact]
    public async Task Sends_agent_update_windows()
    {
        var inputs = await InputsAsync(
            SampleEstate.HostPool with
            {
                AgentUpdate = new AgentUpdateDefinition(
                    "W. Europe Standard Time",
                    false,
                    [new(AzureNative.DesktopVirtualization.DayOfWeek.Saturday, 22)]
                ),
            }
        );

        var update = Map(inputs["agentUpdate"]);
        Assert.Equal("Scheduled", update["type"]);
        Assert.Equal("W. Europe Standard Time", update["maintenanceWindowTimeZone"]);
        var window = Map(((ImmutableArray<object>)update["maintenanceWindows"]).Single());
        Assert.Equal("Saturday", window["dayOfWeek"]);
        Assert.Equal(22.0, window["hour"]);
    }

    [Fact]
    public async Task Sends_rdp_properties_as_one_string()
    {
        var inputs = await InputsAsync(SampleEstate.HostPool with { RdpProperties = [RdpProperty.Switch("enablerdsaadauth", true)] });
        Assert.Equal("enablerdsaadauth:i:1;", inputs["customRdpProperty"]);
    }

    [Fact]
    public async Task Sends_names_that_are_given()
    {
        var inputs = await InputsAsync(SampleEstate.HostPool with { FriendlyName = "Desktops", Description = "for all" });

        Assert.Equal(("Desktops", "for all"), (inputs["friendlyName"], inputs["description"]));
    }

    [Theory]
    [InlineData("Enabled")]
    [InlineData("Disabled")]
    [InlineData("EnabledForClientsOnly")]
    [InlineData("EnabledForSessionHostsOnly")]
    public async Task Says_who_may_come_over_the_public_network(string access)
    {
        AzureNative.DesktopVirtualization.HostpoolPublicNetworkAccess[] values =
        [
            AzureNative.DesktopVirtualization.HostpoolPublicNetworkAccess.Enabled,
            AzureNative.DesktopVirtualization.HostpoolPublicNetworkAccess.Disabled,
            AzureNative.DesktopVirtualization.HostpoolPublicNetworkAccess.EnabledForClientsOnly,
            AzureNative.DesktopVirtualization.HostpoolPublicNetworkAccess.EnabledForSessionHostsOnly,
        ];
        var inputs = await InputsAsync(
            SampleEstate.HostPool with
            {
                PublicNetworkAccess = values.Single(value => value.ToString() == access),
            }
        );

        Assert.Equal(access, inputs["publicNetworkAccess"]);
    }

    [Fact]
    public async Task Spreads_sessions_as_told_and_shows_what_is_preferred()
    {
        var inputs = await InputsAsync(
            SampleEstate.HostPool with
            {
                LoadBalancer = AzureNative.DesktopVirtualization.LoadBalancerType.DepthFirst,
                PreferredAppGroupType = AzureNative.DesktopVirtualization.PreferredAppGroupType.RailApplications,
            }
        );

        Assert.Equal(("DepthFirst", "RailApplications"), (inputs["loadBalancerType"], inputs["preferredAppGroupType"]));
    }

    [Fact]
    public async Task Sends_both_windows_of_an_agent_update_in_the_hosts_own_time()
    {
        var update = Map(
            (
                await InputsAsync(
                    SampleEstate.HostPool with
                    {
                        AgentUpdate = new AgentUpdateDefinition(
                            "UTC",
                            true,
                            [
                                new(AzureNative.DesktopVirtualization.DayOfWeek.Saturday, 22),
                                new(AzureNative.DesktopVirtualization.DayOfWeek.Sunday, 0),
                            ]
                        ),
                    }
                )
            )["agentUpdate"]
        );

        Assert.Equal(true, update["useSessionHostLocalTime"]);
        Assert.Equal(
            [("Saturday", 22.0), ("Sunday", 0.0)],
            update["maintenanceWindows"].AsList().Select(window => (window.AsMap()["dayOfWeek"], window.AsMap()["hour"]))
        );
    }

    [Fact]
    public async Task Can_be_built_twice_and_below_another_component()
    {
        var run = await ComponentRun.OfAsync(() =>
        {
            var parent = new ComponentResource("avd:test:Parent", "parent");
            _ = new HostPool(
                "one",
                new() { Placement = SampleEstate.Placement, Definition = SampleEstate.HostPool },
                new ComponentResourceOptions { Parent = parent }
            );
            _ = new HostPool("two", new() { Placement = SampleEstate.Placement, Definition = SampleEstate.HostPool });
        });

        Assert.Equal(["one-pool", "two-pool"], run.Names.Order(StringComparer.Ordinal));
    }

    private static async Task<ImmutableDictionary<string, object>> InputsAsync(HostPoolDefinition definition)
    {
        var run = await ComponentRun.OfAsync(() =>
            _ = new HostPool("pool", new() { Placement = SampleEstate.Placement, Definition = definition })
        );
        return run.InputsOf("azure-native:desktopvirtualization:HostPool");
    }

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;
}

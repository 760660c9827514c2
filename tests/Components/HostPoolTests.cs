using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

public sealed class HostPoolTests
{
    [Fact]
    public async Task Sends_what_is_required_and_nothing_that_is_unset()
    {
        var inputs = await InputsAsync(Estate.HostPool);

        Assert.Equal(
            [
                "agentUpdate", "hostPoolName", "hostPoolType", "loadBalancerType", "location", "preferredAppGroupType", "publicNetworkAccess",
                "resourceGroupName", "startVMOnConnect", "tags", "validationEnvironment",
            ],
            inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Default", Map(inputs["agentUpdate"])["type"]);
    }

    [Fact]
    public async Task Sends_the_assignment_type_of_a_personal_pool()
    {
        var inputs = await InputsAsync(Estate.HostPool with
        {
            Type = AzureNative.DesktopVirtualization.HostPoolType.Personal,
            LoadBalancer = AzureNative.DesktopVirtualization.LoadBalancerType.Persistent,
            PersonalAssignment = AzureNative.DesktopVirtualization.PersonalDesktopAssignmentType.Direct,
        });

        Assert.Equal("Personal", inputs["hostPoolType"]);
        Assert.Equal("Persistent", inputs["loadBalancerType"]);
        Assert.Equal("Direct", inputs["personalDesktopAssignmentType"]);
    }

    [Fact]
    public async Task Sends_the_session_limit_and_switches()
    {
        var inputs = await InputsAsync(Estate.HostPool with { MaxSessionLimit = 16, StartVmOnConnect = true, ValidationEnvironment = true });

        Assert.Equal(16.0, inputs["maxSessionLimit"]);
        Assert.Equal(true, inputs["startVMOnConnect"]);
        Assert.Equal(true, inputs["validationEnvironment"]);
    }

    [Fact]
    public async Task Sends_agent_update_windows()
    {
        var inputs = await InputsAsync(Estate.HostPool with
        {
            AgentUpdate = new AgentUpdateDefinition("W. Europe Standard Time", false, [new(AzureNative.DesktopVirtualization.DayOfWeek.Saturday, 22)]),
        });

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
        var inputs = await InputsAsync(Estate.HostPool with { RdpProperties = [RdpProperty.Switch("enablerdsaadauth", true)] });
        Assert.Equal("enablerdsaadauth:i:1;", inputs["customRdpProperty"]);
    }

    private static async Task<ImmutableDictionary<string, object>> InputsAsync(HostPoolDefinition definition)
    {
        var run = await ComponentRun.OfAsync(() => _ = new HostPool("pool", new() { Placement = Estate.Placement, Definition = definition }));
        return run.InputsOf("azure-native:desktopvirtualization:HostPool");
    }

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;
}

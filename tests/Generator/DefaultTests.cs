using Pulumi;
using Pulumi.Utilities;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Generator;

/// <summary>Values that an Args constructor sets, and that Azure therefore gets although nobody wrote them.</summary>
public class DefaultTests
{
    [Fact]
    public async Task A_role_is_assigned_to_a_user_unless_told_otherwise() =>
        Assert.Equal("User", await Text(new AzureNative.Authorization.RoleAssignmentArgs().PrincipalType));

    [Fact]
    public async Task A_scaling_plan_is_for_pooled_hosts() =>
        Assert.Equal("Pooled", await Text(new AzureNative.DesktopVirtualization.ScalingPlanArgs().HostPoolType));

    [Fact]
    public async Task A_key_vault_soft_deletes_for_90_days_and_uses_access_policies()
    {
        var vault = new AzureNative.KeyVault.Inputs.VaultPropertiesArgs();

        Assert.True(await Value(vault.EnableSoftDelete));
        Assert.Equal(90, await Value(vault.SoftDeleteRetentionInDays));
        Assert.False(await Value(vault.EnableRbacAuthorization));
        Assert.Equal("enabled", await Value(vault.PublicNetworkAccess));
    }

    [Fact]
    public async Task Storage_rules_let_Azure_services_through_and_allow_by_default()
    {
        var rules = new AzureNative.Storage.Inputs.NetworkRuleSetArgs();

        Assert.Equal("AzureServices", await Text(rules.Bypass));
        Assert.Equal(AzureNative.Storage.DefaultAction.Allow, await Value(rules.DefaultAction));
    }

    [Fact]
    public async Task A_subnet_ignores_network_policies_for_private_endpoints()
    {
        var subnet = new AzureNative.Network.Inputs.SubnetArgs();

        Assert.Equal("Disabled", await Text(subnet.PrivateEndpointNetworkPolicies));
        Assert.Equal("Enabled", await Text(subnet.PrivateLinkServiceNetworkPolicies));
    }

    [Fact]
    public async Task A_machine_on_Azure_Local_has_an_agent_and_the_default_size()
    {
        var windows = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesOsProfileWindowsConfigurationArgs();
        var hardware = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesHardwareProfileArgs();

        Assert.True(await Value(windows.ProvisionVMAgent));
        Assert.Equal("Default", await Text(hardware.VmSize));
    }

    [Fact]
    public void A_list_or_map_is_there_without_being_set()
    {
        var pool = new AzureNative.DesktopVirtualization.HostPoolArgs();

        Assert.Same(pool.Tags, pool.Tags);
        Assert.NotNull(new AzureNative.DesktopVirtualization.WorkspaceArgs().ApplicationGroupReferences);
    }

    [Fact]
    public void Nothing_else_of_a_host_pool_is_set()
    {
        var set = typeof(AzureNative.DesktopVirtualization.HostPoolArgs)
            .GetProperties()
            .Where(p => p.CanWrite && p.GetValue(new AzureNative.DesktopVirtualization.HostPoolArgs()) is not null)
            .Select(p => p.Name);

        Assert.Equal("Tags", set.Single());
    }

    private static Task<T> Value<T>(Input<T>? input) => OutputUtilities.GetValueAsync(input.ToOutput());

    private static async Task<string> Text<T>(InputUnion<string, T>? input) => (await Value<Union<string, T>>(input)).AsT0;
}

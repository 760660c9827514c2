using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Sdk;

/// <summary>The values that constructors of azure-native args set, so that they reach Azure although nobody wrote them.</summary>
public sealed class AzureNativeDefaultsTests
{
    private static readonly Dictionary<string, (Output<object> Actual, object Expected)> Defaults = new()
    {
        ["RoleAssignment.PrincipalType"] = (Of(new AzureNative.Authorization.RoleAssignmentArgs().PrincipalType), "User"),
        ["ScalingPlan.HostPoolType"] = (Of(new AzureNative.DesktopVirtualization.ScalingPlanArgs().HostPoolType), "Pooled"),
        ["ScalingPlanPersonalSchedule.RampUpStartVMOnConnect"] = (
            Of(new AzureNative.DesktopVirtualization.ScalingPlanPersonalScheduleArgs().RampUpStartVMOnConnect),
            "Enable"
        ),
        ["ScalingPlanPersonalSchedule.PeakStartVMOnConnect"] = (
            Of(new AzureNative.DesktopVirtualization.ScalingPlanPersonalScheduleArgs().PeakStartVMOnConnect),
            "Enable"
        ),
        ["ScalingPlanPersonalSchedule.RampDownStartVMOnConnect"] = (
            Of(new AzureNative.DesktopVirtualization.ScalingPlanPersonalScheduleArgs().RampDownStartVMOnConnect),
            "Enable"
        ),
        ["ScalingPlanPersonalSchedule.OffPeakStartVMOnConnect"] = (
            Of(new AzureNative.DesktopVirtualization.ScalingPlanPersonalScheduleArgs().OffPeakStartVMOnConnect),
            "Enable"
        ),
        ["ActionGroup.Enabled"] = (Of(new AzureNative.Monitor.ActionGroupArgs().Enabled), true),
        ["EmailReceiver.UseCommonAlertSchema"] = (
            Of(new AzureNative.Monitor.Inputs.MicrosoftCommonEmailReceiverArgs().UseCommonAlertSchema),
            false
        ),
        ["WebhookReceiver.UseAadAuth"] = (Of(new AzureNative.Monitor.Inputs.WebhookReceiverArgs().UseAadAuth), false),
        ["ConditionFailingPeriods.MinFailingPeriodsToAlert"] = (
            Of(new AzureNative.Monitor.Inputs.ConditionFailingPeriodsArgs().MinFailingPeriodsToAlert),
            1.0
        ),
        ["ConditionFailingPeriods.NumberOfEvaluationPeriods"] = (
            Of(new AzureNative.Monitor.Inputs.ConditionFailingPeriodsArgs().NumberOfEvaluationPeriods),
            1.0
        ),
        ["nested Subnet.PrivateLinkServiceNetworkPolicies"] = (
            Of(new AzureNative.Network.Inputs.SubnetArgs().PrivateLinkServiceNetworkPolicies),
            "Enabled"
        ),
        ["nested Subnet.PrivateEndpointNetworkPolicies"] = (
            Of(new AzureNative.Network.Inputs.SubnetArgs().PrivateEndpointNetworkPolicies),
            "Disabled"
        ),
        ["VaultProperties.EnableSoftDelete"] = (Of(new AzureNative.KeyVault.Inputs.VaultPropertiesArgs().EnableSoftDelete), true),
        ["VaultProperties.SoftDeleteRetentionInDays"] = (
            Of(new AzureNative.KeyVault.Inputs.VaultPropertiesArgs().SoftDeleteRetentionInDays),
            90
        ),
        ["VaultProperties.PublicNetworkAccess"] = (
            Of(new AzureNative.KeyVault.Inputs.VaultPropertiesArgs().PublicNetworkAccess),
            "enabled"
        ),
        ["VaultProperties.EnableRbacAuthorization"] = (
            Of(new AzureNative.KeyVault.Inputs.VaultPropertiesArgs().EnableRbacAuthorization),
            false
        ),
        ["VaultProperties.EnabledForDeployment"] = (Of(new AzureNative.KeyVault.Inputs.VaultPropertiesArgs().EnabledForDeployment), false),
        ["VaultProperties.EnabledForDiskEncryption"] = (
            Of(new AzureNative.KeyVault.Inputs.VaultPropertiesArgs().EnabledForDiskEncryption),
            false
        ),
        ["VaultProperties.EnabledForTemplateDeployment"] = (
            Of(new AzureNative.KeyVault.Inputs.VaultPropertiesArgs().EnabledForTemplateDeployment),
            false
        ),
        ["storage Encryption.KeySource"] = (Of(new AzureNative.Storage.Inputs.EncryptionArgs().KeySource), "Microsoft.Storage"),
        ["storage NetworkRuleSet.Bypass"] = (Of(new AzureNative.Storage.Inputs.NetworkRuleSetArgs().Bypass), "AzureServices"),
        ["storage NetworkRuleSet.DefaultAction"] = (
            Of(new AzureNative.Storage.Inputs.NetworkRuleSetArgs().DefaultAction),
            AzureNative.Storage.DefaultAction.Allow
        ),
        ["storage VirtualNetworkRule.Action"] = (
            Of(new AzureNative.Storage.Inputs.VirtualNetworkRuleArgs().Action),
            AzureNative.Storage.Action.Allow
        ),
        ["storage SasPolicy.ExpirationAction"] = (Of(new AzureNative.Storage.Inputs.SasPolicyArgs().ExpirationAction), "Log"),
        ["hci NetworkInterface.CreateFromLocal"] = (Of(new AzureNative.AzureStackHCI.NetworkInterfaceArgs().CreateFromLocal), false),
        ["hci VirtualHardDisk.CreateFromLocal"] = (Of(new AzureNative.AzureStackHCI.VirtualHardDiskArgs().CreateFromLocal), false),
        ["hci VirtualMachineInstance.CreateFromLocal"] = (
            Of(new AzureNative.AzureStackHCI.VirtualMachineInstanceArgs().CreateFromLocal),
            false
        ),
        ["hci HardwareProfile.VmSize"] = (
            Of(new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesHardwareProfileArgs().VmSize),
            "Default"
        ),
        ["hci WindowsConfiguration.ProvisionVMAgent"] = (
            Of(new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesOsProfileWindowsConfigurationArgs().ProvisionVMAgent),
            true
        ),
        ["hci WindowsConfiguration.ProvisionVMConfigAgent"] = (
            Of(
                new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesOsProfileWindowsConfigurationArgs().ProvisionVMConfigAgent
            ),
            true
        ),
        ["hci SecurityProfile.EnableTPM"] = (
            Of(new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesSecurityProfileArgs().EnableTPM),
            false
        ),
        ["hci UefiSettings.SecureBootEnabled"] = (
            Of(new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesSecurityProfileUefiSettingsArgs().SecureBootEnabled),
            false
        ),
        ["MachineRunCommand.AsyncExecution"] = (Of(new AzureNative.HybridCompute.MachineRunCommandArgs().AsyncExecution), false),
        ["maintenance InputPatchConfiguration.RebootSetting"] = (
            Of(new AzureNative.Maintenance.Inputs.InputPatchConfigurationArgs().RebootSetting),
            "IfRequired"
        ),
    };

    public static TheoryData<string> Members => [.. Defaults.Keys];

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Is_set_by_the_constructor(string member) =>
        Assert.Equal(Defaults[member].Expected, await Expect.KnownAsync(Defaults[member].Actual));

    [Fact]
    public void Other_members_are_unset()
    {
        var args = new AzureNative.DesktopVirtualization.HostPoolArgs();

        Assert.Null(args.HostPoolType);
        Assert.Null(args.MaxSessionLimit);
        Assert.Null(args.PublicNetworkAccess);
    }

    [Fact]
    public void Empty_args_are_a_new_object_each_time() =>
        Assert.NotSame(AzureNative.Resources.ResourceGroupArgs.Empty, AzureNative.Resources.ResourceGroupArgs.Empty);

    private static Output<object> Of<T>(Input<T>? input)
        where T : notnull => input.ToOutput().Apply(value => (object)value);

    private static Output<object> Of<T0, T1>(InputUnion<T0, T1>? input) => input.ToOutput().Apply(value => value.Value);
}

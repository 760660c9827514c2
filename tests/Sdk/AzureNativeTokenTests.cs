using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Sdk;

public sealed class AzureNativeTokenTests
{
    private static readonly Dictionary<string, Func<CustomResource>> Tokens = new()
    {
        ["azure-native:resources:ResourceGroup"] = () => new AzureNative.Resources.ResourceGroup("r"),
        ["azure-native:desktopvirtualization:HostPool"] = () =>
            new AzureNative.DesktopVirtualization.HostPool(
                "r",
                new()
                {
                    ResourceGroupName = "rg",
                    HostPoolType = "Pooled",
                    LoadBalancerType = "BreadthFirst",
                    PreferredAppGroupType = "Desktop",
                }
            ),
        ["azure-native:desktopvirtualization:Workspace"] = () =>
            new AzureNative.DesktopVirtualization.Workspace("r", new() { ResourceGroupName = "rg" }),
        ["azure-native:operationalinsights:Workspace"] = () =>
            new AzureNative.OperationalInsights.Workspace("r", new() { ResourceGroupName = "rg" }),
        ["azure-native:azurestackhci:VirtualMachineInstance"] = () =>
            new AzureNative.AzureStackHCI.VirtualMachineInstance("r", new() { ResourceUri = "uri" }),
        ["azure-native:hybridcompute:Machine"] = () => new AzureNative.HybridCompute.Machine("r", new() { ResourceGroupName = "rg" }),
        ["azure-native:hybridcompute:MachineExtension"] = () =>
            new AzureNative.HybridCompute.MachineExtension("r", new() { ResourceGroupName = "rg", MachineName = "vm" }),
        ["azure-native:privatedns:PrivateZone"] = () => new AzureNative.PrivateDns.PrivateZone("r", new() { ResourceGroupName = "rg" }),
        ["azure-native:network:PrivateEndpoint"] = () => new AzureNative.Network.PrivateEndpoint("r", new() { ResourceGroupName = "rg" }),
        ["azure-native:monitor:DataCollectionRule"] = () =>
            new AzureNative.Monitor.DataCollectionRule("r", new() { ResourceGroupName = "rg" }),
        ["azure-native:monitor:DiagnosticSetting"] = () => new AzureNative.Monitor.DiagnosticSetting("r", new() { ResourceUri = "uri" }),
        ["azure-native:managedidentity:UserAssignedIdentity"] = () =>
            new AzureNative.ManagedIdentity.UserAssignedIdentity("r", new() { ResourceGroupName = "rg" }),
        ["azure-native:maintenance:MaintenanceConfiguration"] = () =>
            new AzureNative.Maintenance.MaintenanceConfiguration("r", new() { ResourceGroupName = "rg" }),
        ["azure-native:compute:Gallery"] = () => new AzureNative.Compute.Gallery("r", new() { ResourceGroupName = "rg" }),
        ["azure-native:recoveryservices:Vault"] = () => new AzureNative.RecoveryServices.Vault("r", new() { ResourceGroupName = "rg" }),
        ["azure-native:security:Pricing"] = () =>
            new AzureNative.Security.Pricing("r", new() { PricingTier = "Standard", ScopeId = "scope" }),
    };

    public static TheoryData<string> TokenNames => [.. Tokens.Keys];

    [Theory]
    [MemberData(nameof(TokenNames))]
    public async Task Has_the_token(string token)
    {
        var mocks = new RecordingMocks().EchoInputsOf(token);
        var resources = await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = Tokens[token]();
            }
        );

        Assert.Equal(token, mocks.Resource("r").Type);
        Assert.Equal(token, Assert.Single(resources).GetResourceType());
    }
}

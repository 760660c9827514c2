// A relaxed enum takes text, a member, and outputs of either.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(Output<string> text, Output<AzureNative.DesktopVirtualization.HostPoolType> member)
    {
        _ = new AzureNative.DesktopVirtualization.HostPoolArgs { HostPoolType = "Pooled" };
        _ = new AzureNative.DesktopVirtualization.HostPoolArgs { HostPoolType = AzureNative.DesktopVirtualization.HostPoolType.Pooled };
        _ = new AzureNative.DesktopVirtualization.HostPoolArgs { HostPoolType = text };
        _ = new AzureNative.DesktopVirtualization.HostPoolArgs { HostPoolType = member };
        _ = new AzureNative.AzureStackHCI.SecurityRuleArgs { Protocol = AzureNative.AzureStackHCI.SecurityRuleProtocol.Asterisk, Access = "Allow" };
    }
}

// The three forms of a function, and one without arguments.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static async Task Run(AzureNative.DesktopVirtualization.HostPool pool)
    {
        Output<AzureNative.DesktopVirtualization.ListHostPoolRegistrationTokensResult> result;
        result = AzureNative.DesktopVirtualization.ListHostPoolRegistrationTokens.Invoke(
            new() { HostPoolName = pool.Name, ResourceGroupName = "rg" }, new InvokeOptions { Parent = pool });
        result = AzureNative.DesktopVirtualization.ListHostPoolRegistrationTokens.Invoke(
            new() { HostPoolName = pool.Name, ResourceGroupName = "rg" }, new InvokeOutputOptions { DependsOn = pool });
        var plain = await AzureNative.DesktopVirtualization.ListHostPoolRegistrationTokens.InvokeAsync(
            new() { HostPoolName = "pool", ResourceGroupName = "rg" });
        string? token = plain.Value[0].Token;
        Output<string> tenant = AzureNative.Authorization.GetClientConfig.Invoke().Apply(config => config.TenantId);
    }
}

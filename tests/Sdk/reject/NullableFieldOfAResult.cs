// error: CS8603
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static string Run(AzureNative.DesktopVirtualization.Outputs.RegistrationTokenMinimalResponse response)
    {
        return response.Token; // rejected
    }
}

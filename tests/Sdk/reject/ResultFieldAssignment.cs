// error: CS0191
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.DesktopVirtualization.Outputs.RegistrationTokenMinimalResponse response)
    {
        response.Token = "other"; // rejected
    }
}

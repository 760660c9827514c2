// error: CS1729
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new AzureNative.DesktopVirtualization.Outputs.RegistrationTokenMinimalResponse("time", "token"); // rejected
    }
}

// Optional outputs are nullable and handled as such.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.DesktopVirtualization.HostPool pool)
    {
        Output<string> description = pool.Description.Apply(text => text ?? "none");
        Output<int> tags = pool.Tags.Apply(map => map?.Count ?? 0);
        Output<string> token = pool.RegistrationInfo.Apply(info => info?.Token ?? "");
        Output<string> name = pool.Name;
    }
}

// Optional outputs are nullable and handled as such.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.DesktopVirtualization.HostPool pool, AzureNative.HybridCompute.Machine machine)
    {
        Output<string> description = pool.Description.Apply(text => text ?? "none");
        Output<int> tags = pool.Tags.Apply(map => map?.Count ?? 0);
        Output<string> principal = machine.Identity.Apply(identity => identity?.PrincipalId ?? "");
        Output<string> name = pool.Name;
    }
}

// List outputs are never null.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.DesktopVirtualization.HostPool pool)
    {
        Output<int> count = pool.ApplicationGroupReferences.Apply(references => references.Length);
        Output<string> first = pool.ApplicationGroupReferences.First();
    }
}

// A resource whose inputs are all optional needs no args.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new AzureNative.Resources.ResourceGroup("rg");
        _ = new Pulumi.Random.RandomUuid("id");
        _ = new Pulumi.Random.RandomPet("pet", null, new() { Protect = true });
    }
}

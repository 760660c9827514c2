// Dependencies may be one resource, an initializer, an expression, an array of a derived type, or a list of resources.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(AzureNative.Resources.ResourceGroup one, AzureNative.Resources.ResourceGroup two)
    {
        _ = new CustomResourceOptions { DependsOn = one };
        _ = new CustomResourceOptions { DependsOn = { one, two } };
        _ = new CustomResourceOptions { DependsOn = [one, two] };
        _ = new CustomResourceOptions { DependsOn = new[] { one, two } };
        _ = new CustomResourceOptions { DependsOn = new List<Resource> { one, two } };
    }
}

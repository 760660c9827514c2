// Unions are made of either side and taken apart.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(Output<Union<string, AzureNative.Storage.Kind>> output)
    {
        Union<string, AzureNative.Storage.Kind> union = AzureNative.Storage.Kind.StorageV2;
        string text = union.Match(value => value, value => value.ToString());
        InputUnion<string, AzureNative.Storage.Kind> fromUnion = union;
        InputUnion<string, AzureNative.Storage.Kind> fromOutput = output;
        _ = new AzureNative.Storage.StorageAccountArgs { Kind = output };
    }
}

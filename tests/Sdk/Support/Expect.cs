using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk.Support;

/// <summary>Reads an output and says so when it is unknown, instead of silently giving a default value.</summary>
internal static class Expect
{
    public static async Task<T> KnownAsync<T>(Output<T> output)
    {
        Assert.True(await OutputUtilities.GetIsKnownAsync(output), "The output is unknown.");
        return await OutputUtilities.GetValueAsync(output);
    }

    public static async Task UnknownAsync<T>(Output<T> output) =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(output), "The output is known.");

    public static async Task SecretAsync<T>(Output<T> output) =>
        Assert.True(await Output.IsSecretAsync(output), "The output is not secret.");

    public static async Task NotSecretAsync<T>(Output<T> output) =>
        Assert.False(await Output.IsSecretAsync(output), "The output is secret.");

    public static async Task DependsOnAsync<T>(Output<T> output, params Resource[] resources)
    {
        var dependencies = await OutputUtilities.GetDependenciesAsync(output);
        Assert.All(resources, resource => Assert.Contains(resource, dependencies));
    }

    public static ImmutableDictionary<string, object> Map(object value) =>
        Assert.IsType<ImmutableDictionary<string, object>>(value, exactMatch: false);

    public static IReadOnlyList<object> List(object value) => Assert.IsType<ImmutableArray<object>>(value);

    public static async Task<IReadOnlyList<T>> ItemsAsync<T>(Output<ImmutableArray<T>> output) => await KnownAsync(output);
}

using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Utilities;

/// <summary>Looks inside outputs; meant for tests.</summary>
public static class OutputUtilities
{
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(whenUnknown: default!);

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).IsKnown;

    // most outputs that a preview asks about are constants, and one task answers for all of them
    private static readonly Task<ImmutableHashSet<Resource>> None = Task.FromResult<ImmutableHashSet<Resource>>([]);

    public static Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        output.DataTask is { IsCompletedSuccessfully: true, Result.Resources.IsEmpty: true } ? None : DependenciesAsync(output);

    private static async Task<ImmutableHashSet<Resource>> DependenciesAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).Resources;

    public static Output<T> CreateUnknown<T>(T value) => new(OutputData<T>.Unknown(value));

    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) => new(UnknownAsync(valueFactory));

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource) => new(DependAsync(output, resource));

    private static async Task<OutputData<T>> UnknownAsync<T>(Func<Task<T>> valueFactory) =>
        OutputData<T>.Unknown(await valueFactory().ConfigureAwait(false));

    private static async Task<OutputData<T>> DependAsync<T>(Output<T> output, Resource resource)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return new OutputData<T>(data.Value, data.IsKnown, data.IsSecret, data.Resources.Add(resource));
    }
}

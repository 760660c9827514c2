using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Infra.Preview;

/// <summary>Reads what a stack exports.</summary>
internal static class StackOutputs
{
    /// <summary>The stack's outputs by their exported names.</summary>
    public static async Task<ImmutableSortedDictionary<string, PreviewValue>> OfAsync(Stack stack)
    {
        var outputs = ImmutableSortedDictionary.CreateBuilder<string, PreviewValue>(StringComparer.Ordinal);
        foreach (var property in stack.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
            if (property.GetCustomAttribute<OutputAttribute>()?.Name is { } name && property.DeclaringType != typeof(Resource))
                outputs[name] = await ValueOfAsync(property.GetValue(stack), name).ConfigureAwait(false);
        return outputs.ToImmutable();
    }

    // an output of another type would be left out without a word
    private static Task<PreviewValue> ValueOfAsync(object? output, string name) =>
        output switch
        {
            Output<string> text => ValueOfAsync(text),
            Output<ImmutableDictionary<string, object>> map => ValueOfAsync(map),
            _ => throw new NotSupportedException(
                $"The preview cannot show the stack output '{name}', which is a {output?.GetType().Name ?? "null"}."
            ),
        };

    private static async Task<PreviewValue> ValueOfAsync<T>(Output<T> output)
    {
        if (await Output.IsSecretAsync(output).ConfigureAwait(false))
            return new PreviewValue.Secret();
        return await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false)
            ? PreviewValues.Convert(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false))
            : new PreviewValue.Unknown();
    }
}

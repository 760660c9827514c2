using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>Outputs of a preview, as the engine hands them to a stack that reads them. Values that only a deployment knows are left out, and so are secrets: no contract has one.</summary>
internal static class PreviewedOutputs
{
    /// <summary>The outputs by their names.</summary>
    public static ImmutableDictionary<string, object> Of(ImmutableSortedDictionary<string, PreviewValue> outputs)
    {
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, value) in outputs)
            if (ValueOf(value) is { } given)
                known.Add(name, given);
        return known.ToImmutable();
    }

    private static object? ValueOf(PreviewValue value) =>
        value switch
        {
            PreviewValue.Text(var text) => text,
            PreviewValue.Number(var number) => number,
            PreviewValue.Flag(var flag) => flag,
            PreviewValue.List(var items) => items.Select(ValueOf).OfType<object>().ToImmutableArray(),
            PreviewValue.Map(var members) => Of(members),
            PreviewValue.Secret or PreviewValue.Unknown or PreviewValue.Null => null,
            _ => throw new ArgumentException($"{value.GetType().Name} is no value of an output.", nameof(value)),
        };
}

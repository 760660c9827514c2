// All the conversions an input map has.
using System.Collections.Immutable;
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output, Output<IDictionary<string, string>> outputOfInterface)
    {
        InputMap<string> fromDictionary = new Dictionary<string, string>();
        InputMap<string> fromImmutable = ImmutableDictionary<string, string>.Empty;
        InputMap<string> fromOutput = output.Apply(text => new Dictionary<string, string> { ["a"] = text });
        InputMap<string> fromOutputOfInterface = outputOfInterface;
        InputMap<string> fromOutputOfImmutable = output.Apply(text => ImmutableDictionary<string, string>.Empty.Add("a", text));
        InputMap<string> merged = InputMap<string>.Merge(fromDictionary, fromImmutable);
    }
}

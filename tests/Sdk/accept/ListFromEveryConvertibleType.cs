// All the conversions an input list has.
using System.Collections.Immutable;
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output, Input<string> input)
    {
        InputList<string> fromValue = "a";
        InputList<string> fromOutput = output;
        InputList<string> fromInput = input;
        InputList<string> fromArray = new[] { "a" };
        InputList<string> fromArrayOfOutputs = new[] { output };
        InputList<string> fromArrayOfInputs = new[] { input };
        InputList<string> fromList = new List<string>();
        InputList<string> fromListOfOutputs = new List<Output<string>>();
        InputList<string> fromListOfInputs = new List<Input<string>>();
        InputList<string> fromImmutable = ImmutableArray.Create("a");
        InputList<string> fromImmutableOfOutputs = ImmutableArray.Create(output);
        InputList<string> fromImmutableOfInputs = ImmutableArray.Create(input);
        InputList<string> fromOutputOfArray = output.Apply(text => new[] { text });
        InputList<string> fromOutputOfList = output.Apply(text => new List<string> { text });
        InputList<string> fromOutputOfSequence = output.Apply(text => Enumerable.Repeat(text, 2));
        InputList<string> fromOutputOfImmutable = output.Apply(text => ImmutableArray.Create(text));
    }
}

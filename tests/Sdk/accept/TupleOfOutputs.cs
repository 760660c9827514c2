// A tuple takes outputs, or inputs, not both.
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output, Input<string> left, Input<int> right)
    {
        Output<(string, string)> ofOutputs = Output.Tuple(output, Output.Create("literal"));
        Output<(string, int)> ofInputs = Output.Tuple(left, right);
        Output<string> joined = Output.Tuple(output, right.ToOutput()).Apply(pair => $"{pair.Item1}{pair.Item2}");
    }
}

// An input becomes an output by conversion or method, null or not.
using Pulumi;

internal static class Snippet
{
    internal static void Run(Input<string> input, Input<string>? maybe)
    {
        Output<string> byConversion = input;
        Output<string> byMethod = maybe.ToOutput();
    }
}

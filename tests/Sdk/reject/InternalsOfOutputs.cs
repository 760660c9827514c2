// error: CS1061
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        var task = output.GetValueAsync("unknown"); // rejected
        var data = output.DataTask; // rejected
    }
}

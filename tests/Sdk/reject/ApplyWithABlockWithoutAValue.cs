// error: CS1643
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        output.Apply(text => { Console.WriteLine(text); }); // rejected
    }
}

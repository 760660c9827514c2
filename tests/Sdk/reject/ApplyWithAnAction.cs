// error: CS0029, CS1662
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        output.Apply(text => Console.WriteLine(text)); // rejected
    }
}

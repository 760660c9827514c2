// error: CS0121
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output)
    {
        output.Apply<string>(text => throw new InvalidOperationException(text)); // rejected
    }
}

// error: CS1503
using Pulumi;

internal static class Snippet
{
    internal static void Run(string text)
    {
        var literal = Output.Format("plain"); // rejected
        var variable = Output.Format(text); // rejected
    }
}

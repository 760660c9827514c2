// This compiles with the packages, but throws when it runs.
using Pulumi;

internal static class Snippet
{
    internal static void Run(InputList<string> list)
    {
        foreach (var element in list) Console.WriteLine(element);
    }
}

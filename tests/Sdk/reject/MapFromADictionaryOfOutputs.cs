// error: CS0029
using Pulumi;

internal static class Snippet
{
    internal static void Run()
    {
        InputMap<string> map = new Dictionary<string, Output<string>>(); // rejected
    }
}

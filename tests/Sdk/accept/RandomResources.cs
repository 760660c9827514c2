// Random values have whole-number inputs and typed outputs.
using Pulumi;

internal static class Snippet
{
    internal static void Run()
    {
        var password = new Pulumi.Random.RandomPassword("password", new() { Length = 24, Special = true, OverrideSpecial = "!#", Keepers = { ["day"] = "1" } });
        Output<string> result = password.Result;
        Output<int> length = password.Length;
        Input<string> text = password.Result;
    }
}

// Random values have whole-number inputs and typed outputs.
using Pulumi;

internal static class Snippet
{
    internal static void Run()
    {
        var password = new Pulumi.Random.RandomPassword("password", new() { Length = 24, Special = true, OverrideSpecial = "!#", Keepers = { ["day"] = "1" } });
        Output<string> result = password.Result;
        Output<int> number = new Pulumi.Random.RandomInteger("integer", new() { Min = 1, Max = 9 }).Result;
        Input<string> hex = new Pulumi.Random.RandomId("id", new() { ByteLength = 4 }).Hex;
    }
}

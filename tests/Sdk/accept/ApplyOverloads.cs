// All the forms of Apply.
using Pulumi;

internal static class Snippet
{
    internal static void Run(Output<string> output, Input<string>? input)
    {
        Output<int> ofValue = output.Apply(text => text.Length);
        Output<int> ofTask = output.Apply(async text => { await Task.Yield(); return text.Length; });
        Output<string> ofOutput = output.Apply(text => Output.Create(text));
        Output<string> ofInput = output.Apply(AsInput);
        Output<ValueTuple> ofAction = output.Apply(async text => { await Task.Yield(); Console.WriteLine(text); });
        Output<int> ofInputValue = input.Apply(text => text.Length);
    }

    private static Input<string> AsInput(string text) => text;
}

namespace Pulumi.Serialization;

/// <summary>What an output says when it is put into an ordinary string.</summary>
internal static class OutputText
{
    private static readonly string Help = string.Join(
        Environment.NewLine,
        "Calling [ToString] on an [Output<T>] is not supported.",
        "",
        "To get the value of an Output<T> as an Output<string> consider:",
        "1. o.Apply(v => $\"prefix{v}suffix\")",
        "2. Output.Format($\"prefix{hostname}suffix\");",
        "",
        "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details."
    );

    public static string Refuse()
    {
        var strict = Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING");
        if (strict == "1" || string.Equals(strict, "true", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException(Help);

        var text = Help + Environment.NewLine + "This function may throw in a future version of Pulumi.";
        Log.Warn(text);
        return text;
    }
}

using System.CommandLine;
using AvdPulumi.Configuration;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Which config a verb is to look at: that of a stack, or one file by itself.</summary>
/// <param name="Stack">Name of the stack; for a file, the file's name without its ending.</param>
/// <param name="File">The file, as it was typed; null for a stack.</param>
internal sealed record ConfigChoice(string Stack, string? File)
{
    /// <summary>Whose config it is, in a sentence: <c>of stack dev</c>, <c>in config/examples/max.yml</c>.</summary>
    public string Whose => VisibleText.Of(File is null ? $"of stack {Stack}" : $"in {File}");

    /// <summary>What to type to have another verb look at the same config.</summary>
    public string Arguments => VisibleText.Of(File is null ? $"--stack {ShellWord.Of(Stack)}" : $"--config {ShellWord.Of(File)}");

    /// <summary>Adds the two options to a verb; the answer reads them.</summary>
    public static Func<ParseResult, ConfigChoice> AddTo(Command command)
    {
        var stack = CommonOptions.Stack();
        var file = new Option<string?>("--config")
        {
            Description = "Look at one file that is a whole config, such as config/examples/max.yml, in place of a stack.",
            HelpName = "file",
        };
        command.Options.Add(stack);
        command.Options.Add(file);
        command.Validators.Add(result =>
        {
            if (result.GetResult(file) is { Implicit: false, Tokens: [{ Value: "" }] }) result.AddError("--config needs the name of a file, such as config/examples/small.yml.");
            // an address may have a password in it, so it is not repeated
            if (result.GetResult(file) is { Implicit: false, Tokens: [{ Value: var typed }] } && typed.Contains("://", StringComparison.Ordinal))
                result.AddError("--config needs the name of a file on this machine, not an address. Fetch the file first.");
            if (result.GetResult(stack) is { Implicit: false } && result.GetResult(file) is { Implicit: false })
                result.AddError("--stack and --config exclude each other: a file by itself belongs to no stack.");
        });
        return parsed => parsed.GetValue(file) is { } path
            ? new ConfigChoice(Path.GetFileNameWithoutExtension(path), path)
            : new ConfigChoice(parsed.GetValue(stack)!, null);
    }
}

using System.CommandLine;
using AvdPulumi.Infra.Completion;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd completions</c>: the script that lets a shell complete <c>avd</c>.</summary>
internal static class CompletionsCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "completions";

    public static Command Build(AvdHost host)
    {
        var shell = new Argument<string>("shell") { Description = "The shell: bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. ShellScript.Shells]);
        var command = new Command(Name, "Print the script with which a shell completes verbs, options and values such as stacks and codes.")
        {
            shell,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                await host.Out.WriteAsync(ShellScript.Of(parsed.GetValue(shell)!)).ConfigureAwait(false);
                return ExitCode.Fine;
            }
        );
        return command;
    }
}

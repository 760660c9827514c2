using Spectre.Console;
using Style = AvdPulumi.Infra.Rendering.Style;

namespace AvdPulumi.Infra.Starting;

/// <summary>The terminal in which questions are asked. Questions are messages, so they go to standard error; standard output is for data.</summary>
internal static class TerminalConsole
{
    /// <summary>How to make one with the chosen colours; null if nobody sees the questions or types answers.</summary>
    public static Func<Style, IAnsiConsole>? OfThisProcess() => Console.IsInputRedirected || Console.IsErrorRedirected ? null : Of;

    private static IAnsiConsole Of(Style style) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(Console.Error),
                ColorSystem = style.IsColoured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.Yes,
            }
        );
}

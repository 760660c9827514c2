using Spectre.Console;
using Spectre.Console.Rendering;

namespace AvdPulumi.Infra.Starting;

/// <summary>A terminal in which Ctrl+D ends the input, as it does in a shell.</summary>
/// <param name="console">The terminal.</param>
internal sealed class EndingConsole(IAnsiConsole console) : IAnsiConsole
{
    /// <inheritdoc/>
    public Profile Profile => console.Profile;

    /// <inheritdoc/>
    public IAnsiConsoleCursor Cursor => console.Cursor;

    /// <inheritdoc/>
    public IAnsiConsoleInput Input { get; } = new EndingInput(console.Input);

    /// <inheritdoc/>
    public IExclusivityMode ExclusivityMode => console.ExclusivityMode;

    /// <inheritdoc/>
    public RenderPipeline Pipeline => console.Pipeline;

    /// <inheritdoc/>
    public void Clear(bool home) => console.Clear(home);

    /// <inheritdoc/>
    public void Write(IRenderable renderable) => console.Write(renderable);

    /// <inheritdoc/>
    public void WriteAnsi(Action<AnsiWriter> action) => console.WriteAnsi(action);

    private sealed class EndingInput(IAnsiConsoleInput input) : IAnsiConsoleInput
    {
        public bool IsKeyAvailable() => input.IsKeyAvailable();

        public ConsoleKeyInfo? ReadKey(bool intercept) => Checked(input.ReadKey(intercept));

        public async Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) =>
            Checked(await input.ReadKeyAsync(intercept, cancellationToken).ConfigureAwait(false));

        private static ConsoleKeyInfo? Checked(ConsoleKeyInfo? key) =>
            key is { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } or { KeyChar: EndOfTransmission }
                ? throw new EndOfStreamException("The input has ended.")
                : key;

        private const char EndOfTransmission = '\u0004';
    }
}

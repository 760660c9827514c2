using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A value that a resource takes: plain, or an output of something else. It is made by conversion only.</summary>
public class Input<T> : IInput
{
    private readonly T _plain = default!;
    private Output<T>? _output;

    // Internal, so that a program has only the conversions below.
    internal Input(T plain) => _plain = plain;

    internal Input(Output<T> output) => _output = output;

    public static implicit operator Input<T>(T value) => new(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.AsOutput();

    /// <summary>Plain values are most of a program, so their output is made only when somebody asks for it.</summary>
    internal virtual Output<T> AsOutput() => _output ??= Output.Create(_plain);

    internal virtual bool TryGetPlain(out T value)
    {
        value = _plain;
        return _output is null;
    }

    bool IInput.TryGetPlain(out object? value)
    {
        var plain = TryGetPlain(out var typed);
        value = typed;
        return plain;
    }

    IOutput IInput.AsUntypedOutput() => AsOutput();
}

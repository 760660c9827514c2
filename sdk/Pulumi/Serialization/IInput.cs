namespace Pulumi.Serialization;

/// <summary>An input whose type is not known at compile time.</summary>
internal interface IInput
{
    /// <summary>The value itself when no output is behind it, which spares a task for each constant in a program.</summary>
    bool TryGetPlain(out object? value);

    IOutput AsUntypedOutput();
}

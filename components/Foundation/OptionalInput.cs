using Pulumi;

namespace AvdPulumi.Components.Foundation;

/// <summary>Turns an optional plain value into an optional input: nothing stays nothing, so Azure's own default holds.</summary>
internal static class OptionalInput
{
    public static Input<string>? AsInput(this string? value) => value is null ? null : (Input<string>)value;
}

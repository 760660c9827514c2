namespace AvdPulumi.Configuration.Binding;

/// <summary>Asks the generator in <c>generators</c> for the shapes of settings records, and for the words of their enumerations.</summary>
/// <param name="root">The record from which all others are reached.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ShapesOfAttribute(Type root) : Attribute
{
    /// <summary>The record from which all others are reached.</summary>
    public Type Root { get; } = root;

    /// <summary>Enumerations that have words, but that no setting has.</summary>
    public Type[] Words { get; init; } = [];
}

namespace Pulumi.Serialization;

/// <summary>A union whose types are not known at compile time.</summary>
internal interface IUnion
{
    object? Inner { get; }
}

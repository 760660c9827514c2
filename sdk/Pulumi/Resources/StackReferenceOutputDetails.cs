namespace Pulumi;

/// <summary>An output of another stack, and whether it is secret there: one of the two is set, or none if there is no such output.</summary>
public sealed class StackReferenceOutputDetails
{
    public object? Value { get; set; }

    public object? SecretValue { get; set; }
}

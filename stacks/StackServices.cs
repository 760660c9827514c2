namespace AvdPulumi.Stacks;

/// <summary>Hands a context to the stack that Pulumi constructs. Pulumi asks for one type only, so a container would be too much.</summary>
public sealed class StackServices(StackContext context) : IServiceProvider
{
    /// <inheritdoc />
    public object? GetService(Type serviceType) => serviceType == typeof(AvdStack) ? new AvdStack(context) : null;
}

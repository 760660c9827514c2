namespace Pulumi.Testing;

/// <summary>Stands in for the engine and all providers.</summary>
public interface IMocks
{
    /// <summary>Answers for a resource that is registered or read, with its id and its state.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers for a function, with a dictionary of its results.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Sees the outputs that components and stacks register.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

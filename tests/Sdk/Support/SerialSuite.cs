namespace AvdPulumi.Tests.Sdk.Support;

/// <summary>Tests that set environment variables: never beside any other test.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SerialSuite
{
    public const string Name = "Sets environment variables";
}

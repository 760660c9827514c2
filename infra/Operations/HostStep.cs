namespace AvdPulumi.Infra.Operations;

/// <summary>One change of a session host that is to be made.</summary>
/// <param name="Words">What it does, such as <c>drain mode on</c>.</param>
/// <param name="Run">Makes it.</param>
internal sealed record HostStep(string Words, Func<HostActions, CancellationToken, Task<ActionAnswer>> Run);

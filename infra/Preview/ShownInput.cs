namespace AvdPulumi.Infra.Preview;

/// <summary>An input as a reader sees it.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Value">Its value, on one line.</param>
public sealed record ShownInput(string Label, string Value);

using System.Text.Json.Nodes;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>A valid configuration with one thing changed.</summary>
/// <param name="Kind">What was done, such as "enum typo".</param>
/// <param name="Path">Where.</param>
/// <param name="Form">The type of the setting there.</param>
/// <param name="Config">What the configuration became; made anew each time, because thousands of them are kept.</param>
internal sealed record Mutant(string Kind, string Path, string Form, Func<JsonObject> Config)
{
    /// <summary>Whether the change is the same wherever the setting stands. If its type refuses the change, no other setting matters.</summary>
    public bool IsOfType { get; init; }

    public override string ToString() => $"{Kind} at {Path}";
}

using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration;

/// <summary>What to load. Everything a configuration depends on arrives here; nothing is looked up elsewhere.</summary>
/// <param name="RootFolder">The folder of the repository, with Pulumi.yaml in it.</param>
/// <param name="Stack">The name of the stack.</param>
/// <param name="Environment">The environment variables; those that begin with AVD__ are settings.</param>
/// <param name="EngineConfig">What the Pulumi engine hands over; null reads Pulumi.&lt;stack&gt;.yaml instead.</param>
public sealed record ConfigRequest(
    string RootFolder,
    string Stack,
    IReadOnlyDictionary<string, string> Environment,
    EngineConfig? EngineConfig = null
)
{
    /// <summary>Null reads the name of the project in Pulumi.yaml. Otherwise the name that the Pulumi engine says, which has read the file.</summary>
    public string? Project { get; init; }

    /// <summary>
    /// Null reads config/variables.yml with the stack's overlay and stack config. Else a file, relative to the root and with forward slashes, that is the
    /// whole configuration by itself, such as one of config/examples; only the environment comes over it.
    /// </summary>
    public string? File { get; init; }
}

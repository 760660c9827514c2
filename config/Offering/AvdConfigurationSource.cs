using AvdPulumi.Configuration.Layering;
using Microsoft.Extensions.Configuration;

namespace AvdPulumi.Configuration.Offering;

/// <summary>The config that is in force for a stack, as a source of Microsoft.Extensions.Configuration.</summary>
/// <param name="folder">The project's folder, with Pulumi.yaml in it.</param>
/// <param name="stack">Name of the stack.</param>
public sealed class AvdConfigurationSource(string folder, string stack) : IConfigurationSource
{
    /// <summary>The project's folder, with Pulumi.yaml in it.</summary>
    public string Folder { get; } = folder;

    /// <summary>Name of the stack.</summary>
    public string Stack { get; } = stack;

    /// <summary>Default: none, so that the files alone decide. The environment variables; those that begin with AVD__ are settings.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; set; } = new Dictionary<string, string>();

    /// <summary>Default: none, so that Pulumi.&lt;stack&gt;.yaml is read. What the Pulumi engine hands over; settings in it that may have been decrypted are left out.</summary>
    public EngineConfig? EngineConfig { get; set; }

    /// <summary>Default: the files of this machine.</summary>
    public IConfigFiles Files { get; set; } = new PhysicalConfigFiles();

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new AvdConfigurationProvider(this);
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace AvdPulumi.Configuration.Offering;

/// <summary>Loads the config of a stack and holds its settings by key. A config with errors is refused as a whole.</summary>
/// <param name="source">Whose config.</param>
public sealed class AvdConfigurationProvider(AvdConfigurationSource source) : ConfigurationProvider
{
    /// <summary>The settings that are left out, by their keys, because they may have been decrypted on their way here.</summary>
    public ImmutableArray<string> LeftOut { get; private set; } = [];

    /// <summary>Everything that was found in the config: warnings and notes.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private set; } = [];

    /// <inheritdoc/>
    public override void Load()
    {
        var config = new ConfigLoader(source.Files).Load(
            new ConfigRequest(source.Folder, source.Stack, source.Environment, source.EngineConfig)
        );
        if (config.Estate is null)
            throw new InvalidAvdConfigException(source.Stack, config.Diagnostics);

        var keys = new SettingKeys();
        foreach (var pool in config.Bound)
            keys.Add(pool);
        (Data, LeftOut, Diagnostics) = (keys.Values, [.. keys.LeftOut], config.Diagnostics);
    }

    /// <summary>Names the config and nothing that is in it.</summary>
    public override string ToString() => $"{nameof(AvdConfigurationProvider)} for stack {VisibleText.Of(source.Stack)}";
}

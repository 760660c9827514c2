using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Infra.CommandLine;
using Microsoft.Extensions.Configuration.Memory;

namespace AvdPulumi.Infra.Preferences;

/// <summary>All places that preferences come from, the strongest first: command line, variables, the project's avd.json, the user's.</summary>
internal sealed class PreferenceLayers
{
    private readonly ImmutableArray<PreferenceLayer> _layers;

    private PreferenceLayers(ImmutableArray<PreferenceLayer> layers, ImmutableArray<string> problems)
    {
        _layers = layers;
        Problems = problems;
    }

    /// <summary>What keeps a place from being read, in sentences.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>Reads all places but the command line.</summary>
    public static PreferenceLayers Read(AvdHost host)
    {
        var (layers, problems) = (ImmutableArray.CreateBuilder<PreferenceLayer>(), new List<string>());
        if (VariablesOf(host.Environment) is { } variables) layers.Add(variables);
        if (PreferenceFile.Read(Path.Combine(AvdProject.RootOf(host), PreferenceFile.Name), PreferenceFile.Name, host.Files, problems) is { } project) layers.Add(project);
        if (host.UserFolder is { } folder && Path.Combine(folder, "avd", PreferenceFile.Name) is var path && PreferenceFile.Read(path, path, host.Files, problems) is { } user) layers.Add(user);
        return new PreferenceLayers(layers.ToImmutable(), [.. problems]);
    }

    /// <summary>The same below what was typed.</summary>
    /// <param name="typed">The keys of the options that were typed, with their values.</param>
    public PreferenceLayers Below(IReadOnlyDictionary<string, string?> typed)
    {
        if (typed.Count == 0) return this;
        var provider = new MemoryConfigurationProvider(new MemoryConfigurationSource { InitialData = typed });
        return new PreferenceLayers(_layers.Insert(0, new PreferenceLayer(provider, key => $"--{key}")), Problems);
    }

    /// <summary>The value in force; null where there is none, so that the default holds. A null in a file takes away what is below it.</summary>
    public PreferenceValue? Find(PreferenceName name)
    {
        foreach (var layer in _layers)
            if (layer.Provider.TryGet(name.Key, out var text)) return text is null ? null : new PreferenceValue(text, layer.SourceOf(name.Key), layer.SourceOf(name.Key) == name.Option);
        return null;
    }

    // AVD_COLOUR comes before NO_COLOR, which sorts behind it and so would replace it
    private static PreferenceLayer? VariablesOf(IReadOnlyDictionary<string, string> environment)
    {
        var hasOwn = environment.Any(variable => IsColour(variable.Key) && variable.Value.Length > 0);
        string? KeyOf(string variable) => ColourChoice.IsNoColor(variable) ? (hasOwn ? null : PreferenceName.Colour.Key) : NameOf(variable)?.Key;
        if (!environment.Keys.Any(variable => KeyOf(variable) is not null)) return null;

        var provider = new VariablesProvider(environment, KeyOf);
        provider.Load();
        // any value of NO_COLOR means never
        if (provider.TryGet(PreferenceName.Colour.Key, out _) && ColourChoice.IsNoColor(provider.NameOf(PreferenceName.Colour.Key))) provider.Set(PreferenceName.Colour.Key, ColourChoice.Never);
        return new PreferenceLayer(provider, provider.NameOf);
    }

    private static bool IsColour(string variable) => NameOf(variable) == PreferenceName.Colour;

    private static PreferenceName? NameOf(string variable) => PreferenceName.All.FirstOrDefault(name => string.Equals(name.Variable, variable, StringComparison.OrdinalIgnoreCase));
}

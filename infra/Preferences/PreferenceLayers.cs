using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Infra.Preferences;

/// <summary>All places that preferences come from, the strongest first: command line, variables, the project's avd.json, the user's.</summary>
internal sealed class PreferenceLayers
{
    private readonly ImmutableArray<PreferenceLayer> _layers;
    private readonly IReadOnlyDictionary<string, string> _typed;

    private PreferenceLayers(
        IReadOnlyDictionary<string, string> typed,
        ImmutableArray<PreferenceLayer> layers,
        ImmutableArray<string> problems
    )
    {
        _typed = typed;
        _layers = layers;
        Problems = problems;
    }

    /// <summary>What keeps a place from being read, in sentences.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>Reads all places but the command line.</summary>
    public static PreferenceLayers Read(AvdHost host)
    {
        var (layers, problems) = (ImmutableArray.CreateBuilder<PreferenceLayer>(), new List<string>());
        if (VariablesOf(host.Environment) is { } variables)
            layers.Add(variables);
        if (
            PreferenceFile.Read(Path.Combine(AvdProject.RootOf(host), PreferenceFile.Name), PreferenceFile.Name, host.Files, problems) is
            { } project
        )
            layers.Add(project);
        if (
            host.UserFolder is { } folder
            && Path.Combine(folder, "avd", PreferenceFile.Name) is var path
            && PreferenceFile.Read(path, path, host.Files, problems) is { } user
        )
            layers.Add(user);
        return new PreferenceLayers(ImmutableDictionary<string, string>.Empty, layers.ToImmutable(), [.. problems]);
    }

    /// <summary>
    /// The same below what was typed. That is looked up by hand: nearly every run has an option and neither variables nor files, and a provider for it would cost
    /// each start the loading of three assemblies.
    /// </summary>
    /// <param name="typed">The keys of the options that were typed, with their values.</param>
    public PreferenceLayers Below(IReadOnlyDictionary<string, string> typed) => new(typed, _layers, Problems);

    /// <summary>The value in force; null where there is none, so that the default holds. A null in a file takes away what is below it.</summary>
    public PreferenceValue? Find(PreferenceName name) =>
        _typed.TryGetValue(name.Key, out var text) ? new PreferenceValue(text, name.Option, IsTyped: true)
        : _layers.IsEmpty ? null
        : FindInLayers(name.Key);

    private PreferenceValue? FindInLayers(string key)
    {
        foreach (var layer in _layers)
            if (layer.Provider.TryGet(key, out var text))
                return text is null ? null : new PreferenceValue(text, layer.SourceOf(key), IsTyped: false);
        return null;
    }

    private static PreferenceLayer? VariablesOf(IReadOnlyDictionary<string, string> environment) =>
        environment.Keys.Any(variable => ColourChoice.IsNoColor(variable) || NameOf(variable) is not null) ? LayerOf(environment) : null;

    // AVD_COLOUR says more than NO_COLOR, any value of which means never
    private static PreferenceLayer LayerOf(IReadOnlyDictionary<string, string> environment)
    {
        var isColourGiven = environment.Keys.Any(variable => NameOf(variable) == PreferenceName.Colour && environment[variable].Length > 0);
        var provider = new VariablesProvider(
            environment,
            variable => NameOf(variable)?.Key ?? (ColourChoice.IsNoColor(variable) && !isColourGiven ? PreferenceName.Colour.Key : null)
        );
        provider.Load();
        if (!isColourGiven && ColourChoice.IsOff(environment))
            provider.Set(PreferenceName.Colour.Key, ColourChoice.Never);
        return new PreferenceLayer(provider, provider.NameOf);
    }

    private static PreferenceName? NameOf(string variable) =>
        PreferenceName.All.FirstOrDefault(name => string.Equals(name.Variable, variable, StringComparison.OrdinalIgnoreCase));
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What rules look at.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Sources">Which values were given, and where.</param>
/// <param name="Layers">The layers the stack deploys.</param>
/// <param name="OtherKeys">Keys of the stack's config that are no settings; <c>config://</c> references point at these.</param>
internal sealed record RuleContext(AvdSettings Settings, SourceMap Sources, Layers Layers, ImmutableArray<StackConfigKey> OtherKeys)
{
    private Estate? _estate;

    /// <summary>The name of the stack, without organization and project.</summary>
    public string Stack { get; init; } = "";

    /// <summary>What follows from the settings, derived when a rule first asks. For rules that read <see cref="Configuration.Estate.Reads"/>.</summary>
    public Estate Estate => _estate ??= Estate.Of(Settings);

    /// <summary>Whether a value stands in some layer, and is not a default.</summary>
    public bool IsGiven(string path) => Sources.Has(path);
}

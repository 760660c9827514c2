namespace AvdPulumi.Configuration.Generation;

/// <summary>A settings record, as the schema and the reference describe it.</summary>
internal sealed record SettingsRecord(Type Type, string Summary, Source? Source, IReadOnlyList<SettingsKey> Keys)
{
    /// <summary>The name without its last word: HostPool for HostPoolSettings.</summary>
    public string Name => Type.Name.Replace("Settings", "", StringComparison.Ordinal);
}

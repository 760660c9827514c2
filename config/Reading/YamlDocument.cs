namespace AvdPulumi.Configuration.Reading;

/// <summary>A text that could be read; without a root when it holds nothing.</summary>
internal sealed record YamlDocument(ConfigNode? Root);

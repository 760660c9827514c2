using Microsoft.Extensions.Configuration;

namespace AvdPulumi.Infra.Preferences;

/// <summary>One place that preferences come from.</summary>
/// <param name="Provider">Holds them by key.</param>
/// <param name="SourceOf">Says where a key of it stands, in a sentence: <c>--width</c>, <c>AVD_WIDTH</c>, <c>width in avd.json</c>.</param>
internal sealed record PreferenceLayer(IConfigurationProvider Provider, Func<string, string> SourceOf);

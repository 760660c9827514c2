using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Lookup;

/// <summary>A setting that names something, and the rule for the name.</summary>
/// <param name="Rule">The naming rule.</param>
/// <param name="Find">Finds the names in the settings.</param>
internal sealed record NamedField(NamingRule Rule, Func<AvdSettings, IEnumerable<Place<string>>> Find);

using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Lookup;

/// <summary>A setting that gives something its name, and the rule that the name keeps.</summary>
/// <param name="Rule">The naming rule.</param>
/// <param name="Find">Finds the names that are given.</param>
internal sealed record NamedField(NamingRule Rule, Func<AvdSettings, IEnumerable<Place<string>>> Find);

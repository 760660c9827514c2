using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Settings whose values must be unique.</summary>
/// <param name="Noun">What the items are, in the plural.</param>
/// <param name="Find">Finds the lists; each is checked separately.</param>
internal sealed record UniqueList(string Noun, Func<AvdSettings, IEnumerable<IEnumerable<Place<string>>>> Find);

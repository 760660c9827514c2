using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Reading;

/// <summary>A value of a source before anything is known about its meaning. Immutable, so aliases and layers may share nodes.</summary>
internal abstract class ConfigNode(Origin origin, long weight)
{
    /// <summary>So many characters weigh as much as a value, so that aliases of one huge text are bounded, too.</summary>
    protected const int TextPerWeight = 256;

    /// <summary>Where it stands.</summary>
    public Origin Origin { get; } = origin;

    /// <summary>How many values it is, roughly, when its aliases are written out; what bounds alias bombs.</summary>
    public long Weight { get; } = weight;

    /// <summary>What it is, for messages: "a list", "a text".</summary>
    public abstract string Describe();
}

using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Reading;

/// <summary>Stands where a value could not be read, which is a finding already: nothing more is said of it, and nothing is missing there.</summary>
internal sealed class ConfigBroken(Origin origin) : ConfigNode(origin, 1)
{
    public override string Describe() => "something that cannot be read";
}

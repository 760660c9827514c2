using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Reading;

/// <summary>A value of the stack's config that is kept encrypted: { secure: ... }. Nothing of it is kept here, so nothing can leak.</summary>
internal sealed class ConfigEncrypted(Origin origin) : ConfigNode(origin, 1)
{
    public override string Describe() => "an encrypted value";
}

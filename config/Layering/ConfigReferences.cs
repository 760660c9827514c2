using AvdPulumi.Configuration.Reading;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Layering;

/// <summary>The keys of the stack's config that settings refer to, by <c>config://name</c>.</summary>
internal static class ConfigReferences
{
    /// <summary>Their names, without a namespace.</summary>
    public static IEnumerable<string> In(ConfigNode config) =>
        config switch
        {
            ConfigMap map => map.Entries.SelectMany(entry => In(entry.Value)),
            ConfigList list => list.Items.SelectMany(In),
            ConfigScalar scalar
                when SecretReference.TryCreate(scalar.Text, out var reference)
                    && reference is { Scheme: SecretScheme.StackConfig, Name: { } name } => [name],
            _ => [],
        };
}

using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Layering;

/// <summary>Reads what picks from a list of names, such as avd:layers and avd:pools: a list, or names with commas between them.</summary>
internal static class NameList
{
    private const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>The names; null where the node cannot be names at all.</summary>
    public static List<ConfigScalar>? Of(ConfigNode node) =>
        node switch
        {
            ConfigScalar { Type: ScalarType.Text } text =>
            [
                .. text.Text.Split(',', Tidy).Select(name => new ConfigScalar(name, ScalarForm.Quoted, text.Origin)),
            ],
            ConfigList list when list.Items.All(item => item is ConfigScalar) =>
            [
                .. list.Items.Cast<ConfigScalar>().Where(name => !name.IsNull),
            ],
            _ => null,
        };
}

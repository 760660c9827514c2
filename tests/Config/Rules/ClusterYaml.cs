namespace AvdPulumi.Tests.Configuration.Rules;

/// <summary>Entries of session_host.clusters.</summary>
internal static class ClusterYaml
{
    public static string Entry(string name, int count, string keys = "") =>
        $"{{name: {name}, custom_location_id: {Location(name)}, logical_network: lnet-avd, count: {count}, {keys}}}";

    private static string Location(string name) =>
        $"/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-{name}/providers/Microsoft.ExtendedLocation/customLocations/{name}";
}

using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Network;

/// <summary>Network flows of the reference estate, of an example, or of either with other settings.</summary>
internal static class Flows
{
    public static AvdEstate EstateOf(string overlay) =>
        Estate(
            Loaded.From(
                new MemoryFiles()
                    .With("config/variables.yml", Fixture.Contoso.Read("config/variables.yml"))
                    .With("config/variables.test.yml", overlay)
                    .With("Pulumi.test.yaml", "")
            )
        );

    public static AvdEstate Example(string name) =>
        Estate(Loaded.Base(File.ReadAllText(Repository.PathOf("config", "examples", $"{name}.yml"))));

    /// <summary>A stack that deploys one pool of an example.</summary>
    public static AvdEstate OnePool(string name, string pool) =>
        Estate(
            Loaded.From(
                new MemoryFiles()
                    .With("config/variables.yml", File.ReadAllText(Repository.PathOf("config", "examples", $"{name}.yml")))
                    .With("config/variables.test.yml", "deployment: {protect: true}")
                    .With(
                        "Pulumi.test.yaml",
                        $"config:\n  avd:layers: [pools]\n  avd:pools: [{pool}]\n  avd:contracts: {{platform: derived}}\n"
                    )
            )
        );

    public static ImmutableArray<NetworkFlow> Of(string overlay) => NetworkFlows.Of(EstateOf(overlay));

    public static IEnumerable<string> Names(this IEnumerable<NetworkFlow> flows) => flows.Select(flow => flow.To.Name);

    private static AvdEstate Estate(ConfigResult result)
    {
        Assert.Empty(
            result
                .Diagnostics.Where(found => found.Severity == Severity.Error)
                .Select(found => $"{found.Code} {found.Path}: {found.Message}")
        );
        return result.Estate!;
    }
}

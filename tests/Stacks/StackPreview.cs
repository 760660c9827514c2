using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Stacks;

/// <summary>The whole stack of a config, previewed.</summary>
internal static class StackPreview
{
    /// <summary>The preview of a config that is right, without an error.</summary>
    /// <param name="config">The config.</param>
    /// <param name="layers">Default: those that it chooses.</param>
    /// <param name="now">Default: the time of the deployments in tests.</param>
    public static async Task<PreviewModel> OfAsync(ConfigResult config, Layers? layers = null, DateTimeOffset? now = null)
    {
        Assert.True(config.Estate is not null, string.Join('\n', config.Diagnostics));
        var model = await PreviewRunner.RunAsync(
            new PreviewRequest(
                "avd",
                "test",
                Repository.Root,
                "offline",
                config.Estate,
                layers ?? config.Layers,
                now ?? TestSettings.Now,
                []
            )
        );
        Assert.True(!model.HasErrors, string.Join('\n', model.Diagnostics));
        return model;
    }

    /// <summary>The parameters of a run command that anyone may read, by their names.</summary>
    /// <param name="model">The preview.</param>
    /// <param name="command">Logical name of the run command.</param>
    public static ImmutableDictionary<string, string> ParametersOf(this PreviewModel model, string command) =>
        ((PreviewValue.List)Assert.Single(model.Resources, resource => resource.Name == command).Inputs["parameters"])
            .Items.Cast<PreviewValue.Map>()
            .ToImmutableDictionary(
                pair => ((PreviewValue.Text)pair.Members["name"]).Value,
                pair => ((PreviewValue.Text)pair.Members["value"]).Value
            );
}

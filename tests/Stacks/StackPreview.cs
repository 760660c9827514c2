using AvdPulumi.Configuration;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Stacks;

/// <summary>The whole stack of a config, previewed.</summary>
internal static class StackPreview
{
    /// <summary>The preview of a config that is right, without an error.</summary>
    /// <param name="config">The config.</param>
    /// <param name="layers">Default: those that it chooses, as far as they are built.</param>
    /// <param name="now">Default: the time of the deployments in tests.</param>
    public static async Task<PreviewModel> OfAsync(ConfigResult config, Layers? layers = null, DateTimeOffset? now = null)
    {
        Assert.True(config.Estate is not null, string.Join('\n', config.Diagnostics));
        var model = await PreviewRunner.RunAsync(
            new PreviewRequest("avd", "test", Repository.Root, "offline", config.Estate, layers ?? config.Layers, now ?? TestSettings.Now, []));
        Assert.True(!model.HasErrors, string.Join('\n', model.Diagnostics));
        return model;
    }
}

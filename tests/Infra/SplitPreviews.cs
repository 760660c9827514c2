using AvdPulumi.Configuration;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Infra;

/// <summary>The hospital's example, divided among stacks: the platform, and one stack for each pool.</summary>
internal static class SplitPreviews
{
    /// <summary>The preview of one of the stacks: <c>platform</c>, or the name of a pool.</summary>
    public static async Task<WholePreview> Of(string stack)
    {
        var files = new MemoryFiles()
            .With("config/variables.yml", await File.ReadAllTextAsync(Repository.PathOf("config", "examples", "hospital.yml")))
            .With(
                $"Pulumi.{stack}.yaml",
                stack == "platform"
                    ? "config:\n  avd:layers: [platform]\n"
                    : $"config:\n  avd:layers: [pools]\n  avd:pools: [{stack}]\n  avd:contracts: {{platform: contoso/avd/platform}}\n"
            );
        var config = new ConfigLoader(files).Load(new ConfigRequest(MemoryFiles.Root, stack, new Dictionary<string, string>()));
        Assert.True(config.Estate is not null, string.Join('\n', config.Diagnostics));
        var model = await PreviewRunner.RunAsync(
            new PreviewRequest("avd", stack, Repository.Root, "offline", config.Estate!, config.Layers, TestSettings.Now, [])
        );
        Assert.False(model.HasErrors, string.Join('\n', model.Diagnostics));
        return new WholePreview(stack, config.Estate!, model);
    }
}

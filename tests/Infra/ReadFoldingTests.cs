using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Infra;

/// <summary>Calls that differ from host to host are counted in the forms that people read.</summary>
public sealed class ReadFoldingTests
{
    [Fact]
    public async Task The_tokens_of_many_hosts_are_counted_and_not_listed()
    {
        var model = await ModelAsync("registration: {per_host: true}");

        Assert.Contains("\n  and 5 more like it\n", TextRenderer.Render(model, Style.Plain, 120), StringComparison.Ordinal);
        Assert.Single(
            MarkdownRenderer.Render(model).Split('\n'),
            line => line.Contains("listSessionHostSingleRegistrationTokens", StringComparison.Ordinal)
        );
    }

    private static Task<PreviewModel> ModelAsync(string overlay)
    {
        var config = Loaded.Overlay(overlay);
        return PreviewRunner.RunAsync(
            new PreviewRequest("avd", "test", Repository.Root, "offline", config.Estate!, config.Layers, TestSettings.Now, [])
        );
    }
}
